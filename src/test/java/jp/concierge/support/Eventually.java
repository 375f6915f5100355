package jp.concierge.support;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits until something is so, asking again and again; fails with the last answer when it never is. */
public final class Eventually {
    private static final Duration STEP = Duration.ofMillis(50);

    private Eventually() {
    }

    public static void isTrue(String what, Duration patience, Callable<Boolean> question) {
        Instant end = Instant.now().plus(patience);
        Throwable last = null;
        do {
            try {
                if (question.call()) {
                    return;
                }
                last = null;
            } catch (Exception | AssertionError e) {
                last = e;
            }
            LockSupport.parkNanos(STEP.toNanos());
        } while (Instant.now().isBefore(end));
        throw new AssertionError("never became true within " + patience + ": " + what, last);
    }
}
