package jp.concierge.bootstrap.launcher;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** The requests being answered now, and whether new ones are still taken. */
public final class OpenRequests {
    private static final AtomicInteger OPEN = new AtomicInteger();
    private static volatile boolean passed;
    private static volatile boolean closing;

    private OpenRequests() {
    }

    /** @return false when the server is stopping and the request must be turned away; then {@link #end()} must not be called */
    public static boolean begin() {
        OPEN.incrementAndGet();
        passed = true;
        if (closing) {
            OPEN.decrementAndGet();
            return false;
        }
        return true;
    }

    public static void end() {
        OPEN.decrementAndGet();
    }

    /** True when a request has reached the application: the server itself answers some even when the application is broken. */
    static boolean passed() {
        return passed;
    }

    /** True from the moment the server is asked to stop. */
    public static boolean isClosing() {
        return closing;
    }

    /** Takes no more requests and waits for the running ones; returns the number of those that were not finished in time. */
    static int drain(Duration patience) {
        closing = true;
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (OPEN.get() > 0 && System.nanoTime() < deadline) {
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return OPEN.get();
    }
}
