package jp.concierge.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void theFirstRepetitionComesSoonAndAllOfThemSpanTwoDays() {
        assertEquals(Duration.ofSeconds(10), Backoff.after(1, 0.5));
        Duration all = Duration.ZERO;
        for (int attempt = 1; attempt < Backoff.MOST_ATTEMPTS; attempt++) {
            all = all.plus(Backoff.after(attempt, 0.5));
        }
        assertTrue(all.compareTo(Duration.ofHours(36)) > 0 && all.compareTo(Duration.ofHours(54)) < 0, all.toString());
    }

    @Property
    void waitsGrowAndSpread(@ForAll @IntRange(min = 1, max = 11) int attempt, @ForAll @DoubleRange(min = 0, max = 1) double chance) {
        Duration wait = Backoff.after(attempt, chance);
        Duration middle = Backoff.after(attempt, 0.5);
        assertTrue(Math.abs(wait.toMillis() - middle.toMillis()) <= middle.toMillis() / 5 + 1);
        assertTrue(Backoff.after(attempt + 1, 0.5).compareTo(middle) >= 0);
    }
}
