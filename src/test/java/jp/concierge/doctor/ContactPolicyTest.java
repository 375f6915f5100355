package jp.concierge.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.config.ClockProducer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When a doctor may be telephoned. 2026-11-23 is a holiday on a Monday, 2026-11-21 a Saturday, 2026-11-24 a Tuesday. */
class ContactPolicyTest {
    private static final Set<ContactChannel> PHONE = EnumSet.of(ContactChannel.PHONE);

    @ParameterizedTest
    @CsvSource({
        "WEEKDAY_EVENING,2026-11-24T19:00,true", "WEEKDAY_EVENING,2026-11-24T20:59,true", "WEEKDAY_EVENING,2026-11-24T21:00,false", "WEEKDAY_EVENING,2026-11-24T18:59,false",
        "WEEKDAY_EVENING,2026-11-23T19:30,false", "WEEKDAY_EVENING,2026-11-21T19:30,false",
        "WEEKDAY_LUNCH,2026-11-24T12:30,true", "WEEKDAY_LUNCH,2026-11-23T12:30,false", "WEEKDAY_DAYTIME,2026-11-24T09:00,true",
        "SATURDAY,2026-11-21T09:00,true", "SATURDAY,2026-11-22T09:00,false", "SATURDAY,2026-11-21T08:59,false",
        "SUNDAY_HOLIDAY,2026-11-22T10:00,true", "SUNDAY_HOLIDAY,2026-11-23T10:00,true", "SUNDAY_HOLIDAY,2026-11-24T10:00,false",
        // a substitute holiday, and a holiday that falls on a Saturday
        "SUNDAY_HOLIDAY,2026-05-06T10:00,true", "WEEKDAY_DAYTIME,2026-05-06T10:00,false", "SATURDAY,2027-05-01T10:00,true", "SATURDAY,2028-02-11T10:00,false",
        "SUNDAY_HOLIDAY,2026-01-01T10:00,true", "SATURDAY,2025-05-03T10:00,false", "SUNDAY_HOLIDAY,2025-05-03T10:00,true"})
    void a_call_is_allowed_in_the_chosen_hours_only(ContactWindow window, LocalDateTime at, boolean allowed) {
        ContactPolicy policy = new ContactPolicy(PHONE, EnumSet.of(window), null, null);
        ContactVerdict verdict = policy.check(ContactChannel.PHONE, at.atZone(ClockProducer.JAPAN), true);
        assertEquals(allowed, verdict.allowed());
        assertEquals(allowed ? null : ContactVerdict.Obstacle.OUTSIDE_HOURS, verdict.obstacle());
    }

    @Test
    void the_hours_are_those_of_japan_wherever_the_clock_stands() {
        ContactPolicy policy = new ContactPolicy(PHONE, EnumSet.of(ContactWindow.WEEKDAY_EVENING), null, null);
        assertTrue(policy.check(ContactChannel.PHONE, ZonedDateTime.of(2026, 11, 24, 11, 0, 0, 0, ZoneId.of("Europe/Berlin")), true).allowed());
    }

    @Test
    void a_refusal_for_the_hour_tells_when_it_is_allowed() {
        ContactPolicy policy = new ContactPolicy(PHONE, EnumSet.of(ContactWindow.WEEKDAY_EVENING), null, null);
        ZonedDateTime sunday = LocalDateTime.parse("2026-11-22T12:00").atZone(ClockProducer.JAPAN);
        assertEquals(LocalDateTime.parse("2026-11-24T19:00").atZone(ClockProducer.JAPAN).toInstant(), policy.check(ContactChannel.PHONE, sunday, true).nextAllowedAt());
    }

    @Test
    void who_did_not_choose_the_telephone_is_never_called() {
        ContactVerdict verdict = ContactPolicy.mailOnly().check(ContactChannel.PHONE, LocalDateTime.parse("2026-11-24T19:30").atZone(ClockProducer.JAPAN), true);
        assertEquals(ContactVerdict.Obstacle.CHANNEL_REFUSED, verdict.obstacle());
        assertNull(verdict.nextAllowedAt());
    }

    @Test
    void without_a_number_there_is_no_call() {
        ContactPolicy policy = new ContactPolicy(PHONE, EnumSet.allOf(ContactWindow.class), null, null);
        assertEquals(ContactVerdict.Obstacle.NO_NUMBER, policy.check(ContactChannel.PHONE, LocalDateTime.parse("2026-11-24T19:30").atZone(ClockProducer.JAPAN), false).obstacle());
    }

    @Test
    void a_short_message_keeps_to_the_hours_as_well_and_needs_its_own_consent() {
        ZonedDateTime evening = LocalDateTime.parse("2026-11-24T19:30").atZone(ClockProducer.JAPAN);
        assertFalse(new ContactPolicy(PHONE, EnumSet.of(ContactWindow.WEEKDAY_EVENING), null, null).check(ContactChannel.SMS, evening, true).allowed());
        assertTrue(new ContactPolicy(EnumSet.of(ContactChannel.SMS), EnumSet.of(ContactWindow.WEEKDAY_EVENING), null, null).check(ContactChannel.SMS, evening, true).allowed());
    }

    @ParameterizedTest
    @EnumSource(value = ContactChannel.class, names = {"PHONE", "SMS"})
    void telephone_without_an_hour_is_refused_at_the_field(ContactChannel channel) {
        assertEquals("windows", assertThrows(BusinessRuleException.class, () -> new ContactPolicy(EnumSet.of(channel), Set.of(), null, null)).field());
    }

    @Test
    void mail_is_always_open_and_the_workplace_never() {
        assertEquals(EnumSet.of(ContactChannel.MAIL), ContactPolicy.mailOnly().channels());
        assertTrue(ContactPolicy.mailOnly().neverWorkplace());
        assertTrue(Arrays.stream(ContactPolicy.class.getDeclaredMethods()).map(Method::getName).noneMatch(name -> name.toLowerCase().matches("(set|allow|with).*workplace.*")));
    }

    @Test
    void the_quietest_way_is_the_default() {
        assertEquals(Voicemail.NOTHING, ContactPolicy.mailOnly().voicemail());
        assertEquals(CallerWords.SURNAME_ONLY, ContactPolicy.mailOnly().callerWords());
    }

    @Property(tries = 300)
    void whatever_the_policy_a_forbidden_call_is_never_before_the_next_allowed_moment(@ForAll Set<ContactWindow> windows, @ForAll @IntRange(max = 525_599) int minute) {
        if (windows.isEmpty()) {
            return;
        }
        ContactPolicy policy = new ContactPolicy(PHONE, windows, null, null);
        ZonedDateTime at = LocalDateTime.of(2026, 1, 1, 0, 0).plusMinutes(minute).atZone(ClockProducer.JAPAN);
        ContactVerdict verdict = policy.check(ContactChannel.PHONE, at, true);
        if (!verdict.allowed()) {
            assertTrue(verdict.nextAllowedAt().isAfter(at.toInstant()));
            assertTrue(policy.check(ContactChannel.PHONE, verdict.nextAllowedAt().atZone(ClockProducer.JAPAN), true).allowed());
            assertFalse(policy.check(ContactChannel.PHONE, verdict.nextAllowedAt().minusSeconds(60).atZone(ClockProducer.JAPAN), true).allowed());
        }
        assertEquals(policy.toFields(), ContactPolicy.fromFields(policy.toFields()).toFields());
    }
}
