package jp.concierge.shared.config;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The system's time in Japan. The demonstration and tests may let one act happen earlier or later, on their own thread
 * only; nothing that a request can reach does so.
 */
public final class JapanClock extends Clock {
    private static final ThreadLocal<Duration> SHIFT = new ThreadLocal<>();
    private final Clock system;

    public JapanClock() {
        this(Clock.system(ClockProducer.JAPAN));
    }

    private JapanClock(Clock system) {
        this.system = system;
    }

    /** Runs the act as if it were that much later; earlier when negative. */
    public static void shifted(Duration by, Runnable act) {
        Duration outer = SHIFT.get();
        SHIFT.set(by);
        try {
            act.run();
        } finally {
            if (outer == null) {
                SHIFT.remove();
            } else {
                SHIFT.set(outer);
            }
        }
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new JapanClock(system.withZone(zone));
    }

    @Override
    public Instant instant() {
        Duration shift = SHIFT.get();
        return shift == null ? system.instant() : system.instant().plus(shift);
    }
}
