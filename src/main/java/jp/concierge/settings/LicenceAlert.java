package jp.concierge.settings;

import java.time.LocalDate;

/**
 * Something about the licence that wants doing.
 *
 * @param due last day to do it; null when it is due at once
 */
public record LicenceAlert(Kind kind, Level level, LocalDate due) {

    /** What wants doing; each has a text {@code settings.alert.<KIND>}. */
    public enum Kind {
        /** No licence number: pages must show one (R1). */
        NUMBER_MISSING,
        /** The number stands but not until when it is valid. */
        EXPIRY_MISSING,
        /** The renewal is to be filed by the day. */
        FILE_RENEWAL,
        /** The day for filing has passed; the licence ends on the day. */
        FILING_MISSED,
        /** The licence has ended: no introduction may happen. */
        EXPIRED,
        /** The placement manager's training ends on the day (R2). */
        TRAINING
    }

    /** How pressing, in rising order. */
    public enum Level {
        NOTICE, SOON, URGENT
    }
}
