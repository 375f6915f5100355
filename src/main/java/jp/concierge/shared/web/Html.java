package jp.concierge.shared.web;

/** Text that is written into HTML without the page renderer. */
public final class Html {

    private Html() {
    }

    /** Safe between tags and within quoted attributes. */
    public static String escape(String text) {
        StringBuilder safe = null;
        for (int i = 0; i < text.length(); i++) {
            String instead = switch (text.charAt(i)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                case '\'' -> "&#39;";
                default -> null;
            };
            if (instead != null && safe == null) {
                safe = new StringBuilder(text.length() + 32).append(text, 0, i);
            }
            if (safe != null) {
                if (instead == null) {
                    safe.append(text.charAt(i));
                } else {
                    safe.append(instead);
                }
            }
        }
        return safe == null ? text : safe.toString();
    }
}
