package jp.concierge.inquiry;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import jp.concierge.shared.Holidays;

/** When a sender may be called; each window is part of the day on the days it is about. */
public enum CallWindow {
    WEEKDAY_DAYTIME(9, 17), WEEKDAY_LUNCH(12, 13), WEEKDAY_EVENING(19, 21), SATURDAY(9, 20), SUNDAY_HOLIDAY(9, 20);

    private final LocalTime from;
    private final LocalTime to;

    CallWindow(int from, int to) {
        this.from = LocalTime.of(from, 0);
        this.to = LocalTime.of(to, 0);
    }

    public LocalTime from() {
        return from;
    }

    public boolean contains(ZonedDateTime moment) {
        LocalTime time = moment.toLocalTime();
        return isOn(moment) && !time.isBefore(from) && time.isBefore(to);
    }

    /** A public holiday counts as a Sunday. */
    public boolean isOn(ZonedDateTime moment) {
        boolean holiday = moment.getDayOfWeek() == DayOfWeek.SUNDAY || Holidays.isHoliday(moment.toLocalDate());
        return switch (this) {
            case SUNDAY_HOLIDAY -> holiday;
            case SATURDAY -> !holiday && moment.getDayOfWeek() == DayOfWeek.SATURDAY;
            default -> !holiday && moment.getDayOfWeek() != DayOfWeek.SATURDAY;
        };
    }
}
