package jp.concierge.inquiry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import jp.concierge.audit.AuditAction;
import jp.concierge.doctor.DoctorRegistered;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Ids;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.config.JapanClock;
import jp.concierge.shared.security.FormStamp;
import jp.concierge.shared.security.Role;
import jp.concierge.support.container.ContainerTest;
import jp.concierge.support.container.People;
import org.junit.jupiter.api.Test;

/** What colleagues do at the desk, on the real database. */
@ContainerTest
class InquiryDeskIT {
    private static final Duration TYPING = Duration.ofMinutes(1);
    @Inject
    private InquiryService inquiries;
    @Inject
    private InquiryDesk desk;
    @Inject
    private InquiryList list;
    @Inject
    private InquiryConversions conversions;
    @Inject
    private InquiryCorrespondence correspondence;
    @Inject
    private InquiryRepository repository;
    @Inject
    private AnswerTemplates templates;
    @Inject
    private FormStamp stamps;
    @Inject
    private People people;
    @Inject
    private Event<DoctorRegistered> registered;
    @Resource
    private UserTransaction transaction;

    @Test
    void of_two_answers_at_once_one_is_refused() throws Exception {
        Receipt receipt = ask("二人が同時に");
        People.Person[] both = {people.person(Role.CONSULTANT), people.person(Role.CONSULTANT)};
        long version = people.by(both[0], () -> desk.get(receipt.number())).version();
        AtomicInteger turn = new AtomicInteger();
        List<String> results = InquiryServiceIT.inParallel(2, () -> {
            People.Person me = both[turn.getAndIncrement()];
            return people.by(me, () -> {
                try {
                    desk.answer(new AnswerInquiry(receipt.number(), version, stamps.issue(), "お返事", false));
                    return "sent";
                } catch (StaleEditException e) {
                    return "stale";
                }
            });
        });
        assertEquals(Set.of("sent", "stale"), Set.copyOf(results));
        assertEquals(1, lines(receipt).stream().filter(Conversation.Line::isFromDesk).count());
    }

    @Test
    void the_same_answer_sent_twice_is_one() {
        Receipt receipt = ask("一度だけ");
        People.Person me = people.person(Role.CONSULTANT);
        AnswerInquiry answer = new AnswerInquiry(receipt.number(), version(receipt), stamps.issue(), "お返事", true);
        people.as(me, () -> desk.answer(answer));
        people.as(me, () -> desk.answer(answer));
        assertEquals(1, lines(receipt).stream().filter(Conversation.Line::isFromDesk).count());
    }

    @Test
    void a_draft_is_its_authors_alone_and_the_others_are_told() {
        Receipt receipt = ask("書きかけ");
        People.Person one = people.person(Role.CONSULTANT);
        People.Person other = people.person(Role.PLACEMENT_MANAGER);
        people.as(one, () -> desk.saveDraft(receipt.number(), "まだ途中"));
        people.as(one, () -> desk.saveDraft(receipt.number(), "まだ途中です"));
        InquiryDetail seen = people.by(other, () -> desk.get(receipt.number()));
        assertEquals("", seen.myDraft());
        assertEquals(1, seen.othersDrafts().size());
        assertTrue(seen.othersDrafts().get(0).beingWritten());
        assertEquals("まだ途中です", people.by(one, () -> desk.get(receipt.number())).myDraft());
        JapanClock.shifted(Duration.ofMinutes(5), () -> assertFalse(people.by(other, () -> desk.presence(receipt.number())).drafts().get(0).beingWritten()));
        long version = version(receipt);
        people.as(one, () -> desk.answer(new AnswerInquiry(receipt.number(), version, stamps.issue(), "まだ途中です", false)));
        assertEquals(List.of(), people.by(other, () -> desk.presence(receipt.number())).drafts());
    }

    @Test
    void the_sender_never_sees_notes() {
        Receipt receipt = ask("メモ");
        staff(() -> desk.note(receipt.number(), stamps.issue(), InquiryNote.Kind.NOTE, "内緒", false));
        assertEquals(List.of("メモ"), lines(receipt).stream().map(Conversation.Line::text).toList());
    }

    @Test
    void a_call_that_answered_ends_what_is_owed() {
        Receipt receipt = ask("電話で");
        staff(() -> desk.note(receipt.number(), stamps.issue(), InquiryNote.Kind.NOT_REACHED, "", true));
        assertEquals(InquiryState.NEW, get(receipt).state());
        staff(() -> desk.note(receipt.number(), stamps.issue(), InquiryNote.Kind.TALKED, "", true));
        assertEquals(InquiryState.ANSWERED, get(receipt).state());
        assertEquals("note", assertThrows(BusinessRuleException.class, () -> staff(() -> desk.note(receipt.number(), stamps.issue(), InquiryNote.Kind.NOTE, " ", false))).field());
    }

    @Test
    void an_answer_with_words_left_to_fill_in_is_refused() {
        Receipt receipt = ask("差しこみ");
        BusinessRuleException refused = assertThrows(BusinessRuleException.class,
                () -> staff(() -> desk.answer(new AnswerInquiry(receipt.number(), version(receipt), stamps.issue(), "{宛名} こんにちは", false))));
        assertEquals("inquiry.error.answer.unfilled", refused.code());
        String filled = people.by(people.person(Role.CONSULTANT), () -> templates.fill("{宛名}\n{受付番号} ｛担当｝ {ほか}", receipt.number()));
        assertEquals("先生\n" + receipt.number() + " 職員 {ほか}", filled);
    }

    @Test
    void a_template_takes_only_known_words_and_refuses_a_stale_change() {
        People.Person manager = people.person(Role.PLACEMENT_MANAGER);
        assertEquals("body", assertThrows(BusinessRuleException.class, () -> people.as(manager, () -> templates.add("題", null, "{知らない}"))).field());
        String code = people.by(manager, () -> templates.add("題", InquirySender.DOCTOR, "{宛名}"));
        TemplateText text = people.by(manager, () -> templates.get(code));
        people.as(manager, () -> templates.change(code, text.version(), "題2", null, "{担当}", true));
        assertThrows(StaleEditException.class, () -> people.as(manager, () -> templates.change(code, text.version(), "題3", null, "{担当}", true)));
        people.as(manager, () -> templates.change(code, text.version() + 1, "題2", null, "{担当}", false));
        assertFalse(people.by(manager, () -> templates.offered(InquirySender.DOCTOR)).stream().anyMatch(offered -> offered.code().equals(code)));
    }

    @Test
    void only_people_of_the_desk_are_given_inquiries() {
        Receipt receipt = ask("だれに");
        People.Person moderator = people.person(Role.MODERATOR);
        People.Person colleague = people.person(Role.CONSULTANT);
        assertEquals("colleague", assertThrows(BusinessRuleException.class, () -> staff(() -> desk.assign(receipt.number(), version(receipt), moderator.accountId()))).field());
        staff(() -> desk.assign(receipt.number(), version(receipt), colleague.accountId()));
        assertEquals(colleague.accountId(), get(receipt).assigneeId());
    }

    @Test
    void merged_inquiries_of_one_person_are_one_conversation() {
        String email = "same-" + Ids.code(8) + "@example.jp";
        Receipt first = ask("最初の", email);
        Receipt second = ask("次の", email);
        staff(() -> desk.merge(second.number(), version(second), first.number(), version(first)));
        assertEquals(List.of("最初の", "次の"), lines(second).stream().map(Conversation.Line::text).toList());
        assertEquals(first.number(), find(second).number());
        write(second, "続き");
        assertTrue(lines(first).stream().anyMatch(line -> line.text().equals("続き")));
        assertEquals(List.of(second.number()), get(first).merged());
        assertThrows(BusinessRuleException.class, () -> staff(() -> desk.reopen(second.number(), version(second))));
    }

    @Test
    void inquiries_merged_by_mistake_show_nobody_the_words_of_another() {
        Receipt one = ask("わたしの秘密");
        Receipt other = ask("別の人の秘密");
        staff(() -> desk.merge(other.number(), version(other), one.number(), version(one)));
        assertEquals(List.of("別の人の秘密"), lines(other).stream().map(Conversation.Line::text).toList());
        assertEquals(one.number(), find(other).continuedIn());
        assertEquals(List.of("わたしの秘密"), lines(one).stream().map(Conversation.Line::text).toList());
    }

    @Test
    void an_invited_doctor_is_known_to_the_inquiry() throws Exception {
        Receipt receipt = ask("登録したい");
        staff(() -> desk.answer(new AnswerInquiry(receipt.number(), version(receipt), stamps.issue(), "ご案内します", false)));
        staff(() -> conversions.invite(receipt.number(), version(receipt)));
        staff(() -> conversions.invite(receipt.number(), version(receipt)));
        transaction.begin();
        List<DoctorInvitation> invitations = repository.invitations(get(receipt).id());
        assertEquals(2, invitations.size());
        List<String> secrets = invitations.stream().sorted((a, b) -> a.expiresAt().compareTo(b.expiresAt())).map(each -> correspondence.invitation(each.id()).secret()).toList();
        registered.fire(new DoctorRegistered(UUID.randomUUID(), UUID.randomUUID(), secrets.get(0), null));
        transaction.commit();
        assertFalse(get(receipt).converted(), "the earlier link was replaced");
        transaction.begin();
        registered.fire(new DoctorRegistered(UUID.randomUUID(), UUID.randomUUID(), secrets.get(1), null));
        registered.fire(new DoctorRegistered(UUID.randomUUID(), UUID.randomUUID(), "unknown", null));
        transaction.commit();
        InquiryDetail converted = get(receipt);
        assertTrue(converted.converted());
        assertEquals(CloseReason.CONVERTED, converted.closeReason());
    }

    @Test
    void a_known_address_is_not_invited() {
        People.Person doctor = people.person(Role.DOCTOR);
        Receipt receipt = ask("登録ずみ", doctor.email());
        assertTrue(get(receipt).registered());
        assertEquals("inquiry.error.invite.known", assertThrows(BusinessRuleException.class, () -> staff(() -> conversions.invite(receipt.number(), version(receipt)))).code());
    }

    @Test
    void a_hospital_becomes_a_partner_lead_once() {
        AtomicReference<Receipt> asked = new AtomicReference<>();
        String stamp = stamp();
        people.asVisitor(() -> asked.set(inquiries.submit(new SubmitInquiry(stamp, InquirySender.HOSPITAL, InquiryTopic.HIRING, "募集", "", "jinji-" + Ids.code(8) + "@example.jp", "",
                false, Set.of(), false, ""))));
        Receipt receipt = asked.get();
        staff(() -> conversions.toPartnerLead(new ToPartnerLead(receipt.number(), version(receipt), "県央病院", "事務長", "内科")));
        assertEquals("inquiry.error.lead.done", assertThrows(BusinessRuleException.class,
                () -> staff(() -> conversions.toPartnerLead(new ToPartnerLead(receipt.number(), version(receipt), "県央病院", "事務長", "内科")))).code());
        Page<PartnerLeadRow> leads = people.by(people.person(Role.ADMIN), () -> list.leads(PageRequest.of(1)));
        assertEquals("県央病院", leads.rows().get(0).name());
        Receipt doctors = ask("医師の");
        assertEquals("inquiry.error.lead.doctor", assertThrows(BusinessRuleException.class,
                () -> staff(() -> conversions.toPartnerLead(new ToPartnerLead(doctors.number(), version(doctors), "a", "b", "c")))).code());
    }

    @Test
    void every_look_at_an_inquiry_is_recorded() {
        Receipt receipt = ask("見られた");
        People.Person me = people.person(Role.CONSULTANT);
        people.by(me, () -> desk.get(receipt.number()));
        assertTrue(people.by(me, () -> desk.history(receipt.number(), PageRequest.of(1))).rows().stream()
                .anyMatch(row -> row.action() == AuditAction.VIEWED && me.accountId().equals(row.actorId())));
    }

    @Test
    void words_numbers_and_contacts_are_found() {
        String word = "探し物" + Ids.code(6);
        String email = "find-" + Ids.code(8) + "@example.jp";
        Receipt receipt = ask(word, email);
        for (String typed : new String[] {word, word.toLowerCase(), receipt.number(), receipt.number().substring(2).toLowerCase(), email.toUpperCase()}) {
            assertEquals(List.of(receipt.number()), search(typed).rows().stream().map(InquiryRow::number).toList(), typed);
        }
        assertEquals(0, search("%").total());
        assertEquals(0, search("' or 1=1 --").total());
    }

    @Test
    void a_new_inquiry_waits_for_everybody_until_somebody_takes_it() {
        People.Person one = people.person(Role.CONSULTANT);
        People.Person other = people.person(Role.CONSULTANT);
        long before = people.by(other, () -> list.waiting());
        Receipt receipt = ask("だれかが待つ");
        assertEquals(before + 1, people.by(other, () -> list.waiting()));
        people.as(one, () -> desk.take(receipt.number(), version(receipt)));
        assertEquals(before, people.by(other, () -> list.waiting()));
    }

    @Test
    void the_time_to_the_first_answer_is_counted() {
        Receipt receipt = ask("早く");
        long before = people.by(people.person(Role.ADMIN), () -> list.figures()).answeredThisMonth();
        staff(() -> desk.answer(new AnswerInquiry(receipt.number(), version(receipt), stamps.issue(), "はい", false)));
        DeskFigures figures = people.by(people.person(Role.ADMIN), () -> list.figures());
        assertEquals(before + 1, figures.answeredThisMonth());
        assertTrue(figures.medianMinutes() >= 0);
    }

    @Test
    void what_is_typed_in_on_the_telephone_needs_no_contact() {
        People.Person me = people.person(Role.CONSULTANT);
        EnterCall call = new EnterCall(stamps.issue(), InquirySender.DOCTOR, InquiryTopic.LEAVING, "名乗らない方", "", "", "", false, Set.of(), false, "メモ", true, true);
        String number = people.by(me, () -> desk.enter(call));
        assertEquals(number, people.by(me, () -> desk.enter(call)));
        InquiryDetail detail = people.by(me, () -> desk.get(number));
        assertEquals(InquiryState.ANSWERED, detail.state());
        assertNull(detail.email());
        assertTrue(detail.mine());
        assertThrows(NotFoundException.class, () -> people.by(me, () -> desk.get("Q-NONE1")));
    }

    private Page<InquiryRow> search(String words) {
        return people.by(people.person(Role.CONSULTANT), () -> list.list(
                new InquiryFilter(InquiryFilter.Stage.ALL, InquiryFilter.Whose.ALL, null, null, words, Set.of()), PageRequest.of(1)));
    }

    private Receipt ask(String text) {
        return ask(text, "sender-" + Ids.code(8) + "@example.jp");
    }

    private Receipt ask(String text, String email) {
        AtomicReference<Receipt> receipt = new AtomicReference<>();
        String stamp = stamp();
        people.asVisitor(() -> receipt.set(inquiries.submit(new SubmitInquiry(stamp, InquirySender.DOCTOR, InquiryTopic.LEAVING, text, "", email, "", false, Set.of(), false, ""))));
        return receipt.get();
    }

    private void write(Receipt receipt, String text) {
        String stamp = stamp();
        people.asVisitor(() -> inquiries.write(receipt.secret(), stamp, text));
    }

    /** Of a form that was shown a minute ago. */
    private String stamp() {
        AtomicReference<String> stamp = new AtomicReference<>();
        JapanClock.shifted(TYPING.negated(), () -> stamp.set(stamps.issue()));
        return stamp.get();
    }

    private Conversation find(Receipt receipt) {
        AtomicReference<Conversation> found = new AtomicReference<>();
        people.asVisitor(() -> found.set(inquiries.find(receipt.secret()).orElseThrow()));
        return found.get();
    }

    private List<Conversation.Line> lines(Receipt receipt) {
        return find(receipt).lines();
    }

    private InquiryDetail get(Receipt receipt) {
        return people.by(people.person(Role.CONSULTANT), () -> desk.get(receipt.number()));
    }

    private long version(Receipt receipt) {
        return get(receipt).version();
    }

    private void staff(Runnable act) {
        people.as(people.person(Role.CONSULTANT), act::run);
    }
}
