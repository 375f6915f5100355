package jp.concierge.shared.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The time of the whole system: Japan's. */
@ApplicationScoped
public class ClockProducer {
    public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    @Produces
    public Clock clock() {
        return new JapanClock();
    }
}
