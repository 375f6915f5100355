package jp.concierge.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The public holidays of Japan by the law on national holidays as it stands since 2022, with the holiday that replaces one
 * on a Sunday and the day between two holidays. The equinoxes follow the almanac's formula, good until 2099.
 */
public final class PublicHolidays {
    private static final Map<Integer, Set<LocalDate>> YEARS = new ConcurrentHashMap<>();

    private PublicHolidays() {
    }

    public static boolean contains(LocalDate date) {
        return YEARS.computeIfAbsent(date.getYear(), PublicHolidays::of).contains(date);
    }

    private static Set<LocalDate> of(int year) {
        Set<LocalDate> named = new TreeSet<>(Set.of(
                LocalDate.of(year, 1, 1), monday(year, 1, 2), LocalDate.of(year, 2, 11), LocalDate.of(year, 2, 23),
                LocalDate.of(year, 3, equinox(year, 20.8431)), LocalDate.of(year, 4, 29), LocalDate.of(year, 5, 3), LocalDate.of(year, 5, 4),
                LocalDate.of(year, 5, 5), monday(year, 7, 3), LocalDate.of(year, 8, 11), monday(year, 9, 3),
                LocalDate.of(year, 9, equinox(year, 23.2488)), monday(year, 10, 2), LocalDate.of(year, 11, 3), LocalDate.of(year, 11, 23)));
        Set<LocalDate> all = new TreeSet<>(named);
        for (LocalDate holiday : named) {
            if (holiday.getDayOfWeek() == DayOfWeek.SUNDAY) {
                LocalDate substitute = holiday.plusDays(1);
                while (named.contains(substitute)) {
                    substitute = substitute.plusDays(1);
                }
                all.add(substitute);
            }
            if (named.contains(holiday.plusDays(2))) {
                all.add(holiday.plusDays(1));
            }
        }
        return Set.copyOf(all);
    }

    private static LocalDate monday(int year, int month, int which) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.MONDAY));
    }

    private static int equinox(int year, double at1980) {
        return (int) (at1980 + 0.242194 * (year - 1980)) - (year - 1980) / 4;
    }
}
