package jp.concierge.content;

import java.util.Locale;

/** The papers that stand under {@code /legal}. */
public enum LegalDocument {
    PRIVACY, TERMS, FEES, REFUNDS, COMPLAINTS, LICENCE, OPERATIONS, DATA_SOURCES;

    /** Last part of the page's address. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
