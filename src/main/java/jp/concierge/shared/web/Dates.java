package jp.concierge.shared.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import jp.concierge.shared.config.ClockProducer;
import jp.concierge.shared.config.Shared;

/** Dates for people: Japan's time, with the weekday. */
@Named
@Shared
public class Dates {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu年M月d日(E)", Locale.JAPAN);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu年M月d日(E) H:mm", Locale.JAPAN);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("M月d日(E) H:mm", Locale.JAPAN);
    @Inject
    private Clock clock;
    @Inject
    private Texts texts;

    public String date(LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    public String dateOf(Instant instant) {
        return instant == null ? "" : DATE.format(instant.atZone(ClockProducer.JAPAN));
    }

    public String dateTime(Instant instant) {
        return instant == null ? "" : TIME.format(instant.atZone(ClockProducer.JAPAN));
    }

    /** Without the year, for lists. */
    public String shortTime(Instant instant) {
        return instant == null ? "" : SHORT.format(instant.atZone(ClockProducer.JAPAN));
    }

    /** For the {@code datetime} attribute. */
    public String iso(Instant instant) {
        return instant == null ? "" : instant.atZone(ClockProducer.JAPAN).toOffsetDateTime().toString();
    }

    /** How long ago or ahead, in the largest fitting unit. */
    public String relative(Instant instant) {
        if (instant == null) {
            return "";
        }
        Duration distance = Duration.between(instant, clock.instant());
        String direction = distance.isNegative() ? "ahead" : "ago";
        Duration length = distance.abs();
        if (length.toMinutes() < 1) {
            return texts.get("frame.time.now");
        }
        if (length.toHours() < 1) {
            return texts.format("frame.time.minutes." + direction, length.toMinutes());
        }
        if (length.toDays() < 1) {
            return texts.format("frame.time.hours." + direction, length.toHours());
        }
        return texts.format("frame.time.days." + direction, length.toDays());
    }
}
