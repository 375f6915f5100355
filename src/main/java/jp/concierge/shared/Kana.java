package jp.concierge.shared;

/** Katakana as the one form of readings. */
public final class Kana {
    private Kana() {
    }

    /** Hiragana and half-width kana become full-width katakana; everything else stays. */
    public static String toKatakana(String typed) {
        StringBuilder kana = new StringBuilder();
        for (char c : Normalized.line(typed).toCharArray()) {
            kana.append(c >= 'ぁ' && c <= 'ゖ' ? (char) (c + 0x60) : c);
        }
        return kana.toString();
    }

    public static boolean isKatakana(String text) {
        return text.matches("[\\u30A1-\\u30FA\\u30FC・ ]+");
    }
}
