package jp.concierge.shared;

/** A telephone number of Japan in digits (leading 0), however it was typed. */
public record PhoneNumber(String digits) {

    public static PhoneNumber parse(String typed) {
        String digits = Normalized.line(typed).replaceAll("[-‐‑‒–—―−ーｰ()\\s.]", "");
        if (digits.startsWith("+81")) {
            digits = "0" + digits.substring(3).replaceFirst("^0", "");
        }
        if (!digits.matches("0[1-9]\\d{8,9}") || digits.matches("(0[5-9]0)\\d{7}")) {
            throw new BusinessRuleException("error.phone.format");
        }
        return new PhoneNumber(digits);
    }

    /** With hyphens where they are certain (mobile, IP, free dial, Tokyo, Osaka); else the digits. */
    public String formatted() {
        if (digits.length() == 11) {
            return digits.substring(0, 3) + "-" + digits.substring(3, 7) + "-" + digits.substring(7);
        }
        if (digits.startsWith("03") || digits.startsWith("06")) {
            return digits.substring(0, 2) + "-" + digits.substring(2, 6) + "-" + digits.substring(6);
        }
        if (digits.startsWith("0120") || digits.startsWith("0800")) {
            return digits.substring(0, 4) + "-" + digits.substring(4, 7) + "-" + digits.substring(7);
        }
        return digits;
    }

    @Override
    public String toString() {
        return "PhoneNumber";
    }
}
