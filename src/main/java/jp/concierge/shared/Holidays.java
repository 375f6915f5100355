package jp.concierge.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/**
 * The public holidays of Japan as the law of 2020 and later has them: fixed days, moving Mondays, the equinoxes
 * (by the astronomical approximation that holds until 2099), substitutes, and a day between two holidays.
 */
public final class Holidays {
    private static final Set<MonthDay> FIXED = Set.of(MonthDay.of(1, 1), MonthDay.of(2, 11), MonthDay.of(2, 23), MonthDay.of(4, 29), MonthDay.of(5, 3),
            MonthDay.of(5, 4), MonthDay.of(5, 5), MonthDay.of(8, 11), MonthDay.of(11, 3), MonthDay.of(11, 23));

    private Holidays() {
    }

    public static boolean isHoliday(LocalDate date) {
        return isNamed(date) || isSubstitute(date) || isBetween(date);
    }

    /** Neither Saturday, Sunday nor a public holiday. */
    public static boolean isWorkday(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(date);
    }

    private static boolean isNamed(LocalDate date) {
        return FIXED.contains(MonthDay.from(date)) || isMovingMonday(date) || isEquinox(date);
    }

    private static boolean isMovingMonday(LocalDate date) {
        if (date.getDayOfWeek() != DayOfWeek.MONDAY) {
            return false;
        }
        int week = (date.getDayOfMonth() + 6) / 7;
        Month month = date.getMonth();
        return week == 2 && (month == Month.JANUARY || month == Month.OCTOBER) || week == 3 && (month == Month.JULY || month == Month.SEPTEMBER);
    }

    private static boolean isEquinox(LocalDate date) {
        int years = date.getYear() - 1980;
        double drift = 0.242194 * years - Math.floorDiv(years, 4);
        return date.getMonth() == Month.MARCH && date.getDayOfMonth() == (int) (20.8431 + drift)
                || date.getMonth() == Month.SEPTEMBER && date.getDayOfMonth() == (int) (23.2488 + drift);
    }

    /** The first day that is no holiday after a holiday on a Sunday. */
    private static boolean isSubstitute(LocalDate date) {
        if (isNamed(date)) {
            return false;
        }
        for (LocalDate before = date.minusDays(1); isNamed(before); before = before.minusDays(1)) {
            if (before.getDayOfWeek() == DayOfWeek.SUNDAY) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBetween(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SUNDAY && isNamed(date.minusDays(1)) && isNamed(date.plusDays(1));
    }
}
