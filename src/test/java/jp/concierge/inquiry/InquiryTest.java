package jp.concierge.inquiry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.crypto.KeysetFile;
import jp.concierge.shared.crypto.Vault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class InquiryTest {
    private static final Instant MORNING = Instant.parse("2026-11-18T00:00:00Z");
    private static final Instant NOON = MORNING.plus(Duration.ofHours(3));
    private static final Instant DUE = MORNING.plus(Duration.ofHours(4));
    private static final Instant NEXT_DUE = DUE.plus(Duration.ofDays(1));
    private static final UUID SAEKI = UUID.randomUUID();
    private static final UUID MIZUNO = UUID.randomUUID();
    private static Vault vault;

    @BeforeAll
    static void keys() throws GeneralSecurityException {
        AeadConfig.register();
        MacConfig.register();
        vault = new Vault(new KeysetFile.Keys(KeysetHandle.generateNew(KeyTemplates.get("AES256_GCM")), KeysetHandle.generateNew(KeyTemplates.get("HMAC_SHA256_256BITTAG"))));
    }

    @Test
    void a_new_inquiry_waits_for_somebody_and_is_owed_an_answer() {
        Inquiry inquiry = asked();
        assertEquals(InquiryState.NEW, inquiry.state());
        assertEquals(DUE, inquiry.dueAt());
        assertTrue(inquiry.number().matches("Q-[2-9A-HJKMNP-TV-Z]{5}"));
        assertEquals(43, inquiry.secret(vault).length());
    }

    @Test
    void what_looks_like_spam_is_held_until_somebody_looked() {
        Inquiry held = asked(Suspicion.TRAP, Suspicion.LINKS);
        assertEquals(InquiryState.SUSPECTED, held.state());
        assertEquals(Set.of(Suspicion.TRAP, Suspicion.LINKS), held.suspicion());
        refuses(() -> held.assign(SAEKI));
        refuses(() -> held.answer(SAEKI, false, NOON, 180));
        held.release();
        assertEquals(InquiryState.NEW, held.state());
        assertEquals(DUE, held.dueAt());
    }

    @Test
    void taking_and_taking_over_keeps_the_promise() {
        Inquiry inquiry = asked();
        inquiry.assign(SAEKI);
        assertEquals(InquiryState.ASSIGNED, inquiry.state());
        inquiry.assign(MIZUNO);
        assertEquals(MIZUNO, inquiry.assigneeId().orElseThrow());
        assertEquals(DUE, inquiry.dueAt());
    }

    @Test
    void an_answer_ends_what_is_owed_and_gives_the_inquiry_to_who_answered() {
        Inquiry inquiry = asked();
        inquiry.answer(SAEKI, true, NOON, 180);
        assertEquals(InquiryState.WAITING_FOR_SENDER, inquiry.state());
        assertNull(inquiry.dueAt());
        assertEquals(SAEKI, inquiry.assigneeId().orElseThrow());
        assertEquals(180, inquiry.firstAnswerMinutes());
        inquiry.answer(MIZUNO, false, NOON.plusSeconds(60), 181);
        assertEquals(InquiryState.ANSWERED, inquiry.state());
        assertEquals(SAEKI, inquiry.assigneeId().orElseThrow());
        assertEquals(180, inquiry.firstAnswerMinutes(), "only the first answer counts");
        assertEquals(NOON, inquiry.firstAnsweredAt());
    }

    @Test
    void when_the_sender_writes_again_an_answer_is_owed_again() {
        Inquiry inquiry = asked();
        inquiry.answer(SAEKI, false, NOON, 180);
        inquiry.senderWrote(NOON.plusSeconds(60), NEXT_DUE);
        assertEquals(InquiryState.ASSIGNED, inquiry.state());
        assertEquals(NEXT_DUE, inquiry.dueAt());
    }

    @Test
    void writing_again_before_the_answer_does_not_put_the_promise_off() {
        Inquiry inquiry = asked();
        inquiry.senderWrote(NOON, NEXT_DUE);
        assertEquals(DUE, inquiry.dueAt());
        assertEquals(InquiryState.NEW, inquiry.state());
    }

    @Test
    void what_is_held_stays_held_when_its_sender_writes_again() {
        Inquiry held = asked(Suspicion.HASTE);
        held.senderWrote(NOON, NEXT_DUE);
        assertEquals(InquiryState.SUSPECTED, held.state());
    }

    @Test
    void a_closed_inquiry_opens_again_by_us_or_by_its_sender() {
        Inquiry inquiry = asked();
        inquiry.close(CloseReason.RESOLVED, NOON);
        assertEquals(CloseReason.RESOLVED, inquiry.closeReason());
        assertTrue(inquiry.linkIsLive(NOON.plus(Duration.ofDays(89))));
        assertFalse(inquiry.linkIsLive(NOON.plus(Duration.ofDays(90))));
        inquiry.reopen(NEXT_DUE);
        assertEquals(InquiryState.NEW, inquiry.state());
        assertNull(inquiry.closeReason());
        assertTrue(inquiry.linkIsLive(NOON.plus(Duration.ofDays(900))));
        inquiry.assign(SAEKI);
        inquiry.close(CloseReason.UNREACHABLE, NOON);
        inquiry.senderWrote(NOON.plusSeconds(1), NEXT_DUE);
        assertEquals(InquiryState.ASSIGNED, inquiry.state());
        assertEquals(NEXT_DUE, inquiry.dueAt());
    }

    @Test
    void a_merged_inquiry_hands_its_promise_on() {
        Inquiry first = asked();
        first.answer(SAEKI, false, NOON, 180);
        Inquiry second = asked();
        second.mergeInto(first, NOON.plusSeconds(60));
        assertEquals(InquiryState.MERGED, second.state());
        assertEquals(first.id(), second.mergedIntoId().orElseThrow());
        assertEquals(InquiryState.ASSIGNED, first.state(), "the duplicate's question is still open");
        assertEquals(DUE, first.dueAt());
    }

    @Test
    void of_two_promises_the_earlier_holds() {
        Inquiry later = new Inquiry(UUID.randomUUID(), InquiryChannel.WEB, InquirySender.DOCTOR, InquiryTopic.OTHER, contact(), Set.of(), NOON, NEXT_DUE, vault);
        asked().mergeInto(later, NOON);
        assertEquals(DUE, later.dueAt());
    }

    @Test
    void an_inquiry_is_not_merged_into_itself_nor_into_what_is_done() {
        Inquiry inquiry = asked();
        assertThrows(BusinessRuleException.class, () -> inquiry.mergeInto(inquiry, NOON));
        Inquiry closed = asked();
        closed.close(CloseReason.SPAM, NOON);
        assertThrows(BusinessRuleException.class, () -> inquiry.mergeInto(closed, NOON));
        assertEquals(InquiryState.NEW, inquiry.state());
    }

    @Test
    void only_a_doctor_with_an_address_is_invited_and_only_until_registered() {
        Inquiry inquiry = asked();
        inquiry.invite(NOON);
        assertNotNull(inquiry.invitedAt());
        inquiry.convertedTo(UUID.randomUUID());
        refuses("inquiry.error.invite.done", () -> inquiry.invite(NOON));
        Inquiry hospital = new Inquiry(UUID.randomUUID(), InquiryChannel.WEB, InquirySender.HOSPITAL, InquiryTopic.HIRING, contact(), Set.of(), MORNING, DUE, vault);
        refuses("inquiry.error.invite.sender", () -> hospital.invite(NOON));
        Inquiry byPhone = new Inquiry(UUID.randomUUID(), InquiryChannel.WEB, InquirySender.DOCTOR, InquiryTopic.OTHER,
                Contact.parse("", "", "09012345678", true, Set.of(), false), Set.of(), MORNING, DUE, vault);
        refuses("inquiry.error.invite.email", () -> byPhone.invite(NOON));
    }

    @Test
    void somebody_on_the_web_must_be_reachable() {
        Contact nobody = Contact.parse("花", "", "", false, Set.of(), false);
        assertThrows(BusinessRuleException.class,
                () -> new Inquiry(UUID.randomUUID(), InquiryChannel.WEB, InquirySender.DOCTOR, InquiryTopic.OTHER, nobody, Set.of(), MORNING, DUE, vault));
        assertNotNull(new Inquiry(UUID.randomUUID(), InquiryChannel.PHONE, InquirySender.DOCTOR, InquiryTopic.OTHER, nobody, Set.of(), MORNING, DUE, vault).number());
    }

    @Test
    void the_same_mailbox_is_recognised_in_any_spelling() {
        Inquiry other = new Inquiry(UUID.randomUUID(), InquiryChannel.WEB, InquirySender.DOCTOR, InquiryTopic.OTHER,
                Contact.parse("", "Hana@Example.JP", "", false, Set.of(), false), Set.of(), MORNING, DUE, vault);
        assertTrue(asked().sharesContactWith(other));
    }

    @TestFactory
    Stream<DynamicTest> each_verb_is_refused_in_every_other_state() {
        Map<String, Set<InquiryState>> allowed = Map.of(
                "release", Set.of(InquiryState.SUSPECTED),
                "assign", Set.of(InquiryState.NEW, InquiryState.ASSIGNED, InquiryState.ANSWERED, InquiryState.WAITING_FOR_SENDER),
                "answer", Set.of(InquiryState.NEW, InquiryState.ASSIGNED, InquiryState.ANSWERED, InquiryState.WAITING_FOR_SENDER),
                "senderWrote", Set.of(InquiryState.SUSPECTED, InquiryState.NEW, InquiryState.ASSIGNED, InquiryState.ANSWERED, InquiryState.WAITING_FOR_SENDER, InquiryState.CLOSED),
                "close", Set.of(InquiryState.SUSPECTED, InquiryState.NEW, InquiryState.ASSIGNED, InquiryState.ANSWERED, InquiryState.WAITING_FOR_SENDER),
                "reopen", Set.of(InquiryState.CLOSED),
                "invite", Set.of(InquiryState.NEW, InquiryState.ASSIGNED, InquiryState.ANSWERED, InquiryState.WAITING_FOR_SENDER),
                "merge", Set.of(InquiryState.SUSPECTED, InquiryState.NEW, InquiryState.ASSIGNED, InquiryState.ANSWERED, InquiryState.WAITING_FOR_SENDER));
        Map<String, Consumer<Inquiry>> verbs = Map.of(
                "release", Inquiry::release,
                "assign", i -> i.assign(SAEKI),
                "answer", i -> i.answer(SAEKI, false, NOON, 1),
                "senderWrote", i -> i.senderWrote(NOON, NEXT_DUE),
                "close", i -> i.close(CloseReason.RESOLVED, NOON),
                "reopen", i -> i.reopen(NEXT_DUE),
                "invite", i -> i.invite(NOON),
                "merge", i -> i.mergeInto(asked(), NOON));
        return verbs.entrySet().stream().flatMap(verb -> Stream.of(InquiryState.values()).map(state -> DynamicTest.dynamicTest(verb.getKey() + " when " + state, () -> {
            Inquiry inquiry = in(state);
            if (allowed.get(verb.getKey()).contains(state)) {
                verb.getValue().accept(inquiry);
            } else {
                refuses(() -> verb.getValue().accept(inquiry));
                assertEquals(state, inquiry.state());
            }
        })));
    }

    private static Inquiry in(InquiryState state) {
        Inquiry inquiry = state == InquiryState.SUSPECTED ? asked(Suspicion.TRAP) : asked();
        switch (state) {
            case ASSIGNED -> inquiry.assign(SAEKI);
            case ANSWERED -> inquiry.answer(SAEKI, false, NOON, 1);
            case WAITING_FOR_SENDER -> inquiry.answer(SAEKI, true, NOON, 1);
            case CLOSED -> inquiry.close(CloseReason.RESOLVED, NOON);
            case MERGED -> inquiry.mergeInto(asked(), NOON);
            default -> {
                // as it arrives
            }
        }
        assertEquals(state, inquiry.state());
        return inquiry;
    }

    private static Inquiry asked(Suspicion... signs) {
        return new Inquiry(UUID.randomUUID(), InquiryChannel.WEB, InquirySender.DOCTOR, InquiryTopic.LEAVING, contact(), Set.of(signs), MORNING, DUE, vault);
    }

    private static Contact contact() {
        return Contact.parse("", "hana@example.jp", "", false, Set.of(), false);
    }

    private static void refuses(Runnable act) {
        refuses("inquiry.error.state", act);
    }

    private static void refuses(String code, Runnable act) {
        assertEquals(code, assertThrows(BusinessRuleException.class, act::run).code());
    }
}
