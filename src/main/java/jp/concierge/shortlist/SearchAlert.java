package jp.concierge.shortlist;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import jp.concierge.shared.config.ClockProducer;

/** How often a mail tells that a saved search finds something new: never unless the doctor chooses so (R33). */
public enum SearchAlert {
    OFF, DAILY, WEEKLY;

    /** Before the day's work; all searches of a doctor are due at the same moment, so that one mail tells of all. */
    private static final LocalTime AT = LocalTime.of(7, 0);
    private static final DayOfWeek ON = DayOfWeek.MONDAY;

    /** The first time after a moment, in Japan at seven in the morning, every week on Monday; null when off. */
    Instant next(Instant after) {
        ZonedDateTime day = after.atZone(ClockProducer.JAPAN).with(AT);
        ZonedDateTime next = switch (this) {
            case OFF -> null;
            case DAILY -> day.toInstant().isAfter(after) ? day : day.plusDays(1);
            case WEEKLY -> day.getDayOfWeek() == ON && day.toInstant().isAfter(after) ? day : day.with(TemporalAdjusters.next(ON));
        };
        return next == null ? null : next.toInstant();
    }
}
