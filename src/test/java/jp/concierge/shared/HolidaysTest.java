package jp.concierge.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01", "2026-01-12", "2026-02-23", "2026-03-20", "2026-05-06", "2026-09-21", "2026-09-22", "2026-09-23",
            "2026-11-23", "2027-03-21", "2027-03-22", "2032-09-21", "2044-03-20"})
    void knowsFixedMovableEquinoxSubstituteAndSandwichedHolidays(String date) {
        assertTrue(Holidays.isHoliday(LocalDate.parse(date)));
        assertFalse(Holidays.isWorkday(LocalDate.parse(date)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-23", "2026-12-31", "2026-07-13", "2026-05-07", "2026-11-30"})
    void otherDaysAreNone(String date) {
        assertFalse(Holidays.isHoliday(LocalDate.parse(date)));
    }

    @Test
    void aSaturdayIsNeitherHolidayNorWorkday() {
        assertFalse(Holidays.isHoliday(LocalDate.of(2026, 11, 21)));
        assertFalse(Holidays.isWorkday(LocalDate.of(2026, 11, 21)));
    }

    @Test
    void theYear2026HasEighteenHolidaysOfWhichOneIsASubstituteAndOneIsSandwiched() {
        assertEquals(18, LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).filter(Holidays::isHoliday).count());
    }
}
