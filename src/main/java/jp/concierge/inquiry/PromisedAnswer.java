package jp.concierge.inquiry;

import java.time.Duration;
import java.time.Instant;
import jp.concierge.settings.BusinessHours;

/**
 * The promise to answer within so many business hours: what arrives at night, on a weekend, a holiday or at the turn of the
 * year counts from the next opening.
 */
public record PromisedAnswer(BusinessHours hours, Duration promise) {

    public Instant dueFor(Instant asked) {
        return hours.plus(asked, promise);
    }

    /** Business minutes that are left; negative by how long the promise is broken. */
    public long minutesLeft(Instant due, Instant now) {
        return hours.between(now, due).toMinutes();
    }

    /** Business minutes from the question to the answer. */
    public long minutesTaken(Instant asked, Instant answered) {
        return Math.max(0, hours.between(asked, answered).toMinutes());
    }
}
