package jp.concierge.opening;

import java.time.Duration;
import java.time.Instant;

/** How long a new key holds. */
public enum ApiKeyTerm {
    DAYS_90(90), YEAR(365), NONE(0);

    private final int days;

    ApiKeyTerm(int days) {
        this.days = days;
    }

    /** Null for never. */
    Instant end(Instant now) {
        return days == 0 ? null : now.plus(Duration.ofDays(days));
    }
}
