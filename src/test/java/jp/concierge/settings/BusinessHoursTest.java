package jp.concierge.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import jp.concierge.shared.Holidays;
import org.junit.jupiter.api.Test;

class BusinessHoursTest {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private final BusinessHours hours = new BusinessHours(weekdays(), true, ClosedDays.parse("12/29-1/3"), JAPAN);

    @Test
    void openTimeOfOneDayStaysOnThatDay() {
        assertEquals(at("2026-11-20T14:00"), hours.plus(at("2026-11-20T10:00"), Duration.ofHours(4)));
    }

    @Test
    void aPromiseFromFridayEveningIsDueOnTheNextOpenDay() {
        // Monday 23 November is a public holiday
        assertEquals(at("2026-11-24T12:00"), hours.plus(at("2026-11-20T17:00"), Duration.ofHours(4)));
    }

    @Test
    void nothingIsCountedOverNewYear() {
        assertEquals(at("2027-01-04T10:00"), hours.plus(at("2026-12-28T17:30"), Duration.ofMinutes(90)));
    }

    @Test
    void theLastMinuteOfTheDayIsStillThatDay() {
        assertEquals(at("2026-11-20T18:00"), hours.plus(at("2026-11-20T14:00"), Duration.ofHours(4)));
    }

    @Test
    void businessDaysEndAtTheCloseOfBusiness() {
        assertEquals(at("2026-11-25T18:00"), hours.plusDays(at("2026-11-20T23:00"), 2));
    }

    @Test
    void openTimeBetweenTwoMomentsIsWhatWasAdded() {
        Instant from = at("2026-11-20T17:15");
        for (int minutes = 0; minutes < 3000; minutes += 37) {
            Duration added = Duration.ofMinutes(minutes);
            assertEquals(added, hours.between(from, hours.plus(from, added)));
        }
        assertEquals(Duration.ofHours(-1), hours.between(at("2026-11-20T11:00"), at("2026-11-20T10:00")));
    }

    @Test
    void aDeskThatIsNeverOpenStillHasAnEndOfEveryPromise() {
        BusinessHours never = new BusinessHours(Map.of(), true, ClosedDays.parse(""), JAPAN);
        assertEquals(at("2026-11-20T14:00"), never.plus(at("2026-11-20T10:00"), Duration.ofHours(4)));
        assertFalse(never.isOpen(at("2026-11-20T10:00")));
    }

    @Test
    void theDeskIsOpenFromTheFirstMinuteUntilBeforeTheLast() {
        assertTrue(hours.isOpen(at("2026-11-20T09:00")));
        assertFalse(hours.isOpen(at("2026-11-20T18:00")));
        assertFalse(hours.isOpen(at("2026-11-21T10:00")));
    }

    @Test
    void publicHolidaysFollowTheLaw() {
        for (String day : new String[]{"2026-01-01", "2026-02-23", "2026-03-20", "2026-05-06", "2026-07-20", "2026-09-21", "2026-09-22", "2026-09-23", "2026-11-23",
            "2027-03-22", "2030-05-06", "2032-09-21"}) {
            assertTrue(Holidays.isHoliday(LocalDate.parse(day)), day);
        }
        for (String day : new String[]{"2026-12-23", "2026-05-07", "2026-09-24", "2027-09-22", "2026-11-24"}) {
            assertFalse(Holidays.isHoliday(LocalDate.parse(day)), day);
        }
    }

    private static Map<DayOfWeek, OpenHours> weekdays() {
        Map<DayOfWeek, OpenHours> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= DayOfWeek.FRIDAY.getValue()) {
                week.put(day, OpenHours.parse("9:00-18:00"));
            }
        }
        return week;
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(JAPAN).toInstant();
    }
}
