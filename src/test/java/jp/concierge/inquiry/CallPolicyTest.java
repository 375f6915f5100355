package jp.concierge.inquiry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import jp.concierge.doctor.ContactWindow;
import jp.concierge.shared.config.ClockProducer;
import org.junit.jupiter.api.Test;

class CallPolicyTest {

    @Test
    void without_a_telephone_nobody_calls() {
        assertEquals(CallPolicy.Ruling.NO_PHONE, CallPolicy.mayCall(false, true, Set.of(), at("2026-11-18T10:00")).ruling());
    }

    @Test
    void who_did_not_ask_for_a_call_is_not_called() {
        CallPolicy.Answer answer = CallPolicy.mayCall(true, false, Set.of(), at("2026-11-18T10:00"));
        assertEquals(CallPolicy.Ruling.NO_CALL_WISHED, answer.ruling());
        assertEquals(null, answer.nextAt());
    }

    @Test
    void a_call_is_allowed_only_in_the_wished_hours() {
        Set<ContactWindow> evening = Set.of(ContactWindow.WEEKDAY_EVENING);
        assertTrue(CallPolicy.mayCall(true, true, evening, at("2026-11-18T19:00")).isAllowed());
        assertTrue(CallPolicy.mayCall(true, true, evening, at("2026-11-18T20:59")).isAllowed());
        assertEquals(CallPolicy.Ruling.OUTSIDE_HOURS, CallPolicy.mayCall(true, true, evening, at("2026-11-18T21:00")).ruling());
        assertEquals(CallPolicy.Ruling.OUTSIDE_HOURS, CallPolicy.mayCall(true, true, evening, at("2026-11-18T18:59")).ruling());
    }

    @Test
    void the_next_allowed_hour_is_told_over_weekends_and_holidays() {
        CallPolicy.Answer answer = CallPolicy.mayCall(true, true, Set.of(ContactWindow.WEEKDAY_LUNCH), at("2026-11-20T13:30"));
        assertEquals(at("2026-11-24T12:00").toInstant(), answer.nextAt(), "Friday afternoon, then a weekend, then a holiday on Monday");
    }

    @Test
    void a_public_holiday_counts_as_sunday() {
        assertTrue(CallPolicy.mayCall(true, true, Set.of(ContactWindow.SUNDAY_HOLIDAY), at("2026-11-23T15:00")).isAllowed());
        assertEquals(CallPolicy.Ruling.OUTSIDE_HOURS, CallPolicy.mayCall(true, true, Set.of(ContactWindow.WEEKDAY_DAYTIME), at("2026-11-23T15:00")).ruling());
    }

    @Test
    void who_named_no_hours_is_called_between_nine_and_eight() {
        assertTrue(CallPolicy.mayCall(true, true, Set.of(), at("2026-11-22T09:00")).isAllowed());
        CallPolicy.Answer night = CallPolicy.mayCall(true, true, Set.of(), at("2026-11-22T20:00"));
        assertEquals(CallPolicy.Ruling.OUTSIDE_HOURS, night.ruling());
        assertEquals(at("2026-11-23T09:00").toInstant(), night.nextAt());
    }

    private static ZonedDateTime at(String time) {
        return LocalDateTime.parse(time).atZone(ClockProducer.JAPAN);
    }
}
