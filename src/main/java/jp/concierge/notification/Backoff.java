package jp.concierge.notification;

import java.time.Duration;

/** How long a mail waits after a failed attempt: ten seconds at first, three times longer each time, half a day at most; two days in all. */
final class Backoff {
    static final int MOST_ATTEMPTS = 12;
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final double SPREAD = 0.2;

    private Backoff() {
    }

    /**
     * @param attempt the one that failed, from 1
     * @param chance from 0 to 1, so that many mails do not come back in the same second
     */
    static Duration after(int attempt, double chance) {
        double millis = Math.min(FIRST.toMillis() * Math.pow(3, attempt - 1.0), LONGEST.toMillis());
        return Duration.ofMillis(Math.round(millis * (1 - SPREAD + 2 * SPREAD * chance)));
    }
}
