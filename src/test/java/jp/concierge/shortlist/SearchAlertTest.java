package jp.concierge.shortlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.OffsetDateTime;
import jp.concierge.search.JobQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchAlertTest {
    /** 2026-11-30 is a Monday. */
    @ParameterizedTest
    @CsvSource({
        "DAILY,  2026-11-27T06:59:59+09:00, 2026-11-27T07:00:00+09:00",
        "DAILY,  2026-11-27T07:00:00+09:00, 2026-11-28T07:00:00+09:00",
        "DAILY,  2026-11-27T23:30:00+09:00, 2026-11-28T07:00:00+09:00",
        "DAILY,  2026-11-27T21:30:00Z,      2026-11-28T07:00:00+09:00",
        "WEEKLY, 2026-11-27T12:00:00+09:00, 2026-11-30T07:00:00+09:00",
        "WEEKLY, 2026-11-30T06:59:59+09:00, 2026-11-30T07:00:00+09:00",
        "WEEKLY, 2026-11-30T07:00:00+09:00, 2026-12-07T07:00:00+09:00",
        "WEEKLY, 2026-11-29T21:59:59Z,      2026-11-30T07:00:00+09:00"})
    void the_next_time_is_seven_in_the_morning_in_japan(SearchAlert alert, String after, String next) {
        assertEquals(instant(next), alert.next(instant(after)));
    }

    @Test
    void off_is_never_due() {
        assertNull(SearchAlert.OFF.next(Instant.EPOCH));
    }

    @ParameterizedTest
    @CsvSource({
        "prefecture=13&prefecture=11&sort=PAY&page=4, ?prefecture=11&prefecture=13",
        "pay=1600&prefecture=11, ?prefecture=11&pay=1600",
        "near=1234567&sort=NEAR, ''",
        "near=1234567&km=20&sort=NEAR, ?near=1234567&km=20",
        "done=x&unknown=1, ''"})
    void of_a_query_is_kept_what_narrows_in_one_form(String query, String kept) {
        assertEquals(kept, SavedSearchRow.canonical(JobQuery.of(query)).address());
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
