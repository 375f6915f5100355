package jp.concierge.settings;

import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Normalized;

/** The number of the licence for fee-charging placement: code of the prefecture, ユ, six digits (R1). */
public record LicenceNumber(String value) {
    private static final int PREFECTURES = 47;

    /** Accepts any width and any hyphen. */
    public static LicenceNumber parse(String typed) {
        String text = Normalized.line(typed).replace(" ", "").replaceAll("[‐‑‒–—―−ー]", "-");
        if (!text.matches("\\d{2}-ユ-\\d{6}")) {
            throw new BusinessRuleException("error.settings.licence");
        }
        int prefecture = Integer.parseInt(text.substring(0, 2));
        if (prefecture < 1 || prefecture > PREFECTURES) {
            throw new BusinessRuleException("error.settings.licence");
        }
        return new LicenceNumber(text);
    }
}
