package jp.concierge.doctor;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import jp.concierge.shared.Holidays;

/** Hours in which a doctor may be telephoned. A public holiday counts as Sunday, whatever its weekday. */
public enum ContactWindow {
    WEEKDAY_DAYTIME(Day.WEEKDAY, 9, 17), WEEKDAY_LUNCH(Day.WEEKDAY, 12, 13), WEEKDAY_EVENING(Day.WEEKDAY, 19, 21), SATURDAY(Day.SATURDAY, 9, 20),
    SUNDAY_HOLIDAY(Day.SUNDAY_HOLIDAY, 9, 20);

    private enum Day {
        WEEKDAY, SATURDAY, SUNDAY_HOLIDAY;

        static Day of(LocalDate date) {
            if (date.getDayOfWeek() == DayOfWeek.SUNDAY || Holidays.isHoliday(date)) {
                return SUNDAY_HOLIDAY;
            }
            return date.getDayOfWeek() == DayOfWeek.SATURDAY ? SATURDAY : WEEKDAY;
        }
    }

    private final Day day;
    private final LocalTime from;
    private final LocalTime to;

    ContactWindow(Day day, int fromHour, int toHour) {
        this.day = day;
        this.from = LocalTime.of(fromHour, 0);
        this.to = LocalTime.of(toHour, 0);
    }

    public boolean opensOn(LocalDate date) {
        return Day.of(date) == day;
    }

    /** Includes the first minute, not the last. */
    public boolean contains(LocalDate date, LocalTime time) {
        return opensOn(date) && !time.isBefore(from) && time.isBefore(to);
    }

    public LocalTime from() {
        return from;
    }

    public LocalTime to() {
        return to;
    }
}
