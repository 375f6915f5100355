package jp.concierge.settings;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import jp.concierge.shared.Holidays;

/**
 * When the desk is open, and arithmetic with open time: a promise of "four business hours" made on Friday evening falls on
 * Monday. A calendar that is never open counts every hour, so that a promise always has an end.
 *
 * @param week hours of the weekdays; a missing day is closed
 * @param holidaysClosed true when public holidays are closed
 */
public record BusinessHours(Map<DayOfWeek, OpenHours> week, boolean holidaysClosed, ClosedDays closed, ZoneId zone) {
    private static final int HORIZON_DAYS = 400;

    public BusinessHours {
        week = Map.copyOf(week);
    }

    public Optional<OpenHours> on(LocalDate date) {
        if (closed.contains(date) || holidaysClosed && Holidays.isHoliday(date)) {
            return Optional.empty();
        }
        return Optional.ofNullable(week.get(date.getDayOfWeek()));
    }

    public boolean isOpen(Instant moment) {
        LocalDate date = moment.atZone(zone).toLocalDate();
        return on(date).map(hours -> !moment.isBefore(start(date, hours)) && moment.isBefore(end(date, hours))).orElse(false);
    }

    /** The moment at which this much open time has passed since the other moment. */
    public Instant plus(Instant from, Duration openTime) {
        if (week.isEmpty()) {
            return from.plus(openTime);
        }
        Duration left = openTime;
        LocalDate date = from.atZone(zone).toLocalDate();
        for (int i = 0; i < HORIZON_DAYS; i++, date = date.plusDays(1)) {
            Optional<OpenHours> hours = on(date);
            if (hours.isPresent()) {
                Instant start = max(from, start(date, hours.get()));
                Duration usable = Duration.between(start, end(date, hours.get()));
                if (usable.compareTo(left) >= 0 && !usable.isNegative()) {
                    return start.plus(left);
                }
                left = usable.isNegative() ? left : left.minus(usable);
            }
        }
        return from.plus(Duration.ofDays(HORIZON_DAYS));
    }

    /** The close of business on the n-th open day after the day of the moment. */
    public Instant plusDays(Instant from, int openDays) {
        LocalDate date = from.atZone(zone).toLocalDate();
        int left = openDays;
        for (int i = 0; i < HORIZON_DAYS; i++) {
            date = date.plusDays(1);
            Optional<OpenHours> hours = on(date);
            if (hours.isPresent() && --left <= 0) {
                return end(date, hours.get());
            }
        }
        return from.plus(Duration.ofDays(openDays));
    }

    /** Open time between two moments; negative when the second is earlier. */
    public Duration between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return between(to, from).negated();
        }
        if (week.isEmpty()) {
            return Duration.between(from, to);
        }
        Duration sum = Duration.ZERO;
        LocalDate last = to.atZone(zone).toLocalDate();
        for (LocalDate date = from.atZone(zone).toLocalDate(); !date.isAfter(last); date = date.plusDays(1)) {
            Optional<OpenHours> hours = on(date);
            if (hours.isPresent()) {
                Instant start = max(from, start(date, hours.get()));
                Instant end = min(to, end(date, hours.get()));
                sum = start.isBefore(end) ? sum.plus(Duration.between(start, end)) : sum;
            }
        }
        return sum;
    }

    private Instant start(LocalDate date, OpenHours hours) {
        return date.atStartOfDay(zone).plusMinutes(hours.fromMinute()).toInstant();
    }

    private Instant end(LocalDate date, OpenHours hours) {
        return date.atStartOfDay(zone).plusMinutes(hours.toMinute()).toInstant();
    }

    private static Instant max(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant min(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
