package jp.concierge.inquiry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import jp.concierge.settings.BusinessHours;
import jp.concierge.settings.ClosedDays;
import jp.concierge.settings.OpenHours;
import jp.concierge.shared.config.ClockProducer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromisedAnswerTest {
    private static final PromisedAnswer FOUR_HOURS = new PromisedAnswer(weekdaysNineToSix("12/29-1/3"), Duration.ofHours(4));

    @ParameterizedTest(name = "{2}")
    @CsvSource({
            "2026-11-18T09:30, 2026-11-18T13:30, on a working day within the day",
            "2026-11-18T14:00, 2026-11-18T18:00, exactly until closing",
            "2026-11-18T16:00, 2026-11-19T11:00, over the evening into the next day",
            "2026-11-18T23:40, 2026-11-19T13:00, at night from the next opening",
            "2026-11-18T05:00, 2026-11-18T13:00, in the early morning from the same day's opening",
            "2026-11-20T17:00, 2026-11-24T12:00, on Friday over the weekend and Labour Thanksgiving Day",
            "2026-11-21T10:00, 2026-11-24T13:00, on Saturday from the next working day",
            "2026-09-18T18:30, 2026-09-24T13:00, over the five days of Silver Week with the day between two holidays",
            "2026-05-01T17:30, 2026-05-07T12:30, over Golden Week with the substitute holiday",
            "2026-12-28T16:30, 2027-01-04T11:30, over the turn of the year",
            "2027-01-01T00:00, 2027-01-04T13:00, on New Year's Day"})
    void the_answer_is_promised_within_business_hours(LocalDateTime asked, LocalDateTime due, String when) {
        assertEquals(japan(due), FOUR_HOURS.dueFor(japan(asked)), when);
    }

    @Test
    void closed_days_of_the_office_are_a_setting() {
        PromisedAnswer withSummer = new PromisedAnswer(weekdaysNineToSix("8/13-8/15, 12/29-1/3"), Duration.ofHours(4));
        assertEquals(japan("2026-08-17T12:00"), withSummer.dueFor(japan("2026-08-12T17:00")));
    }

    @Test
    void what_is_left_is_counted_in_business_minutes() {
        assertEquals(80, FOUR_HOURS.minutesLeft(japan("2026-11-18T10:00"), japan("2026-11-18T08:40")) + 20, "closed until nine");
        assertEquals(60, FOUR_HOURS.minutesLeft(japan("2026-11-19T10:00"), japan("2026-11-18T23:00")));
    }

    @Test
    void a_broken_promise_grows_only_while_the_office_is_open() {
        assertEquals(0, FOUR_HOURS.minutesLeft(japan("2026-11-18T18:00"), japan("2026-11-19T08:40")));
        assertEquals(-40, FOUR_HOURS.minutesLeft(japan("2026-11-18T18:00"), japan("2026-11-19T09:40")));
    }

    @Test
    void an_answer_in_the_night_of_the_question_took_no_business_time() {
        assertEquals(0, FOUR_HOURS.minutesTaken(japan("2026-11-18T21:00"), japan("2026-11-18T23:00")));
        assertEquals(130, FOUR_HOURS.minutesTaken(japan("2026-11-18T17:30"), japan("2026-11-19T10:40")));
    }

    private static BusinessHours weekdaysNineToSix(String closed) {
        Map<DayOfWeek, OpenHours> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= 5) {
                week.put(day, new OpenHours(9 * 60, 18 * 60));
            }
        }
        return new BusinessHours(week, true, ClosedDays.parse(closed), ClockProducer.JAPAN);
    }

    private static Instant japan(String time) {
        return japan(LocalDateTime.parse(time));
    }

    private static Instant japan(LocalDateTime time) {
        return time.atZone(ClockProducer.JAPAN).toInstant();
    }
}
