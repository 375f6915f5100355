package jp.concierge.testimonial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import jp.concierge.bootstrap.demo.ActingAs;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Ids;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.security.Role;
import jp.concierge.support.container.ContainerTest;
import jp.concierge.support.container.NewDoctors;
import jp.concierge.support.container.People;
import org.junit.jupiter.api.Test;

/** A testimonial between its author and two moderators, on the real database: every step, and every step that is refused. */
@ContainerTest
class TestimonialIT {
    private static final String CLEAN = "当直が減り、家で夕食をとる日が増えました。手放したのは、珍しい手術に立ち会う機会です。";
    @Inject
    private People people;
    @Inject
    private NewDoctors doctors;
    @Inject
    private MyVoiceService own;
    @Inject
    private ModerationService moderation;
    @Inject
    private PublishedVoices published;

    @Test
    void from_the_first_word_to_publication_and_back() {
        Story story = submitted(CLEAN);
        People.Person first = people.person(Role.MODERATOR);
        People.Person second = people.person(Role.MODERATOR);
        people.as(first, () -> moderation.askForApproval(story.number, moderation.get(story.number).version()));
        assertEquals(TestimonialState.AWAITING_DOCTOR, mine(story).state());
        people.as(story.author, () -> own.agree(own.get().version()));
        people.as(first, () -> moderation.approve(story.number, moderation.get(story.number).version()));
        people.as(first, () -> refused("testimonial.error.fourEyes", () -> moderation.publish(story.number, moderation.get(story.number).version())));
        people.as(second, () -> assertNotNull(moderation.publish(story.number, moderation.get(story.number).version())));
        assertEquals(TestimonialState.PUBLISHED, mine(story).state());
        assertNotNull(mine(story).publicFrom());
        assertTrue(people.by(second, () -> published.list(new VoiceFilter(null, null, null), PageRequest.of(1))).rows().stream().noneMatch(voice -> voice.headline().equals(story.headline)),
                "it appears on a common day, not at once");
        people.as(story.author, () -> own.withdraw(own.get().version()));
        assertEquals(TestimonialState.WITHDRAWN, mine(story).state());
        people.as(second, () -> assertEquals(null, moderation.get(story.number).publicFrom(), "nothing public is left"));
        assertEquals(EnumSet.of(StepKind.STARTED, StepKind.SUBMITTED, StepKind.APPROVAL_ASKED, StepKind.DOCTOR_AGREED, StepKind.APPROVED, StepKind.PUBLISHED, StepKind.WITHDRAWN),
                EnumSet.copyOf(mine(story).steps().stream().map(StepRow::kind).toList()));
        people.as(story.author, () -> own.reopen(own.get().version()));
        assertEquals(TestimonialState.DRAFT, mine(story).state());
    }

    @Test
    void who_edited_cannot_publish_and_the_doctor_is_asked_about_the_edited_text() {
        Story story = submitted(CLEAN);
        People.Person editor = people.person(Role.MODERATOR);
        People.Person approver = people.person(Role.ADMIN);
        People.Person third = people.person(Role.MODERATOR);
        people.as(editor, () -> {
            Review review = moderation.get(story.number);
            moderation.edit(story.number, review.version(), new Edit(story.headline, "当直が減りました。", review.edit().coarsening()));
            moderation.askForApproval(story.number, moderation.get(story.number).version());
        });
        assertEquals(List.of("当直が減りました。"), mine(story).shown().story());
        assertTrue(mine(story).shown().edited());
        people.as(story.author, () -> own.disagree(own.get().version(), "言い切りすぎです"));
        people.as(editor, () -> moderation.askForApproval(story.number, moderation.get(story.number).version()));
        people.as(story.author, () -> own.agree(own.get().version()));
        people.as(approver, () -> moderation.approve(story.number, moderation.get(story.number).version()));
        for (People.Person involved : List.of(editor, approver)) {
            people.as(involved, () -> refused("testimonial.error.fourEyes", () -> moderation.publish(story.number, moderation.get(story.number).version())));
        }
        people.as(third, () -> moderation.publish(story.number, moderation.get(story.number).version()));
        people.as(editor, () -> moderation.unpublish(story.number, moderation.get(story.number).version(), "確かめ直します"));
        assertEquals(TestimonialState.UNPUBLISHED, mine(story).state());
    }

    @Test
    void words_that_betray_stop_it_until_they_are_gone_or_let_stand_with_a_reason() {
        Story story = submitted("県立坂上中央病院で山根先生に会い、お祝い金につられました。");
        People.Person moderator = people.person(Role.MODERATOR);
        people.as(moderator, () -> {
            refused("testimonial.error.findings", () -> moderation.askForApproval(story.number, moderation.get(story.number).version()));
            Review review = moderation.get(story.number);
            Finding gift = review.findings().stream().map(FindingRow::finding).filter(finding -> finding.kind() == FindingKind.GIFT).findFirst().orElseThrow();
            refused("testimonial.error.mustGo", () -> moderation.dismiss(story.number, moderation.get(story.number).version(), gift.kind(), gift.text(), "残したい"));
            moderation.edit(story.number, review.version(), new Edit(story.headline, "公的な病院で山根先生に会いました。", review.edit().coarsening()));
            Review edited = moderation.get(story.number);
            Finding person = edited.findings().get(0).finding();
            assertEquals(FindingKind.PERSON, person.kind());
            refused("testimonial.error.reason", () -> moderation.dismiss(story.number, moderation.get(story.number).version(), person.kind(), person.text(), " "));
            moderation.dismiss(story.number, moderation.get(story.number).version(), person.kind(), person.text(), "作中の名前です");
            moderation.askForApproval(story.number, moderation.get(story.number).version());
        });
        assertEquals(TestimonialState.AWAITING_DOCTOR, mine(story).state());
    }

    @Test
    void too_few_who_fit_stop_it_until_it_is_told_more_coarsely() {
        Facts rare = new Facts("surgery", "pediatric_surgery", new AgeRange(40, 5), Sex.FEMALE, List.of(), side("31"), side("33"));
        Story story = submitted(rare, CLEAN, YearMonth.now().minusMonths(20), false);
        People.Person moderator = people.person(Role.MODERATOR);
        people.as(moderator, () -> {
            refused("testimonial.error.cell", () -> moderation.askForApproval(story.number, moderation.get(story.number).version()));
            assertFalse(moderation.get(story.number).proposals().isEmpty());
            moderation.coarsenEnough(story.number, moderation.get(story.number).version());
            assertTrue(moderation.get(story.number).cell().fits() >= 20);
            moderation.askForApproval(story.number, moderation.get(story.number).version());
        });
        assertEquals(null, mine(story).shown().facts().before().place() == null ? null : mine(story).shown().facts().before().place().prefecture());
    }

    @Test
    void nothing_appears_before_a_year_has_passed_since_joining_unless_it_is_nobodys_alone() {
        for (boolean composite : new boolean[] {false, true}) {
            Story story = submitted(FACTS, CLEAN, YearMonth.now().minusMonths(6), composite);
            approved(story);
            people.as(people.person(Role.MODERATOR), () -> {
                long version = moderation.get(story.number).version();
                if (composite) {
                    moderation.publish(story.number, version);
                } else {
                    refused("testimonial.error.early", () -> moderation.publish(story.number, version));
                }
            });
        }
    }

    @Test
    void what_is_asked_for_is_answered_and_submitted_again() {
        Story story = submitted(CLEAN);
        people.as(people.person(Role.MODERATOR), () -> {
            refused("testimonial.error.wish", () -> moderation.askForChanges(story.number, moderation.get(story.number).version(), Map.of(VoiceField.STORY, "  ")));
            moderation.askForChanges(story.number, moderation.get(story.number).version(), Map.of(VoiceField.STORY, "もう少し短く"));
        });
        MyVoice asked = mine(story);
        assertEquals(TestimonialState.CHANGES_REQUESTED, asked.state());
        RequestRow wish = asked.openRequests().get(0);
        people.as(story.author, () -> own.submit(asked.version(), draft(FACTS, story.headline, "当直が減りました。", YearMonth.now().minusMonths(20), false), Map.of(wish.id(), "短くしました")));
        MyVoice again = mine(story);
        assertEquals(TestimonialState.SUBMITTED, again.state());
        assertTrue(again.openRequests().isEmpty());
        assertEquals("短くしました", again.requests().get(0).answer());
    }

    @Test
    void steps_out_of_turn_are_refused() {
        Story story = submitted(CLEAN);
        People.Person moderator = people.person(Role.MODERATOR);
        List<Consumer<Long>> tooEarly = List.of(version -> moderation.approve(story.number, version), version -> moderation.publish(story.number, version),
                version -> moderation.unpublish(story.number, version, "なぜ"), version -> moderation.sendBack(story.number, version, "なぜ"));
        people.as(moderator, () -> tooEarly.forEach(step -> refused("testimonial.error.state", () -> step.accept(moderation.get(story.number).version()))));
        people.as(story.author, () -> {
            refused("testimonial.error.state", () -> own.agree(own.get().version()));
            refused("testimonial.error.state", () -> own.reopen(own.get().version()));
            refused("testimonial.error.state", () -> own.save(own.get().version(), draft(FACTS, story.headline, "ちがう文です。", YearMonth.now().minusMonths(20), false)));
        });
        approved(story);
        people.as(moderator, () -> refused("testimonial.error.state", () -> moderation.edit(story.number, moderation.get(story.number).version(), new Edit("題", "文", Coarsening.NONE))));
    }

    @Test
    void two_tabs_do_not_overwrite_each_other_and_the_same_sent_twice_is_one() {
        People.Person author = doctors.registered();
        Draft draft = draft(FACTS, "題" + Ids.code(4), CLEAN, YearMonth.now().minusMonths(20), false);
        people.as(author, () -> {
            long version = own.save(0, draft);
            own.save(version, draft(FACTS, draft.headline(), "先に書いた文です。", draft.joined(), false));
            assertThrows(StaleEditException.class, () -> own.save(version, draft(FACTS, draft.headline(), "古い画面の文です。", draft.joined(), false)));
            own.submit(own.get().version(), draft, Map.of());
            own.submit(own.get().version(), draft, Map.of());
            assertEquals(1, own.get().steps().stream().filter(step -> step.kind() == StepKind.SUBMITTED).count());
        });
    }

    @Test
    void an_unfinished_one_is_kept_but_not_submitted() {
        People.Person author = doctors.registered();
        people.as(author, () -> {
            own.save(0, Draft.EMPTY);
            refused("testimonial.error.missing", () -> own.submit(own.get().version(), Draft.EMPTY, Map.of()));
            Draft silent = new Draft(FACTS, Set.of(), "題", "文", YearMonth.now().minusMonths(20), false, false);
            refused("testimonial.error.consent", () -> own.submit(own.get().version(), silent, Map.of()));
            assertEquals(TestimonialState.DRAFT, own.get().state());
        });
        people.as(people.person(Role.MODERATOR), () -> assertThrows(NotFoundException.class, () -> moderation.get(numberOf(author)), "a draft is the doctor's alone"));
    }

    @Test
    void what_has_no_consent_is_never_shown() {
        People.Person author = doctors.registered();
        Draft draft = new Draft(FACTS, EnumSet.of(VoiceField.HEADLINE, VoiceField.STORY, VoiceField.SPECIALTY), "題" + Ids.code(4), CLEAN, YearMonth.now().minusMonths(20), false, false);
        people.as(author, () -> {
            own.submit(0, draft, Map.of());
            Facts shown = own.get().shown().facts();
            assertEquals(new Facts("internal_medicine", null, null, null, List.of(), Workplace.NOTHING, Workplace.NOTHING), shown);
        });
    }

    @Test
    void hostile_text_is_kept_as_text_and_too_long_text_is_refused_at_the_field() {
        People.Person author = doctors.registered();
        people.as(author, () -> {
            String hostile = "<script>alert(1)</script> \u202Eabc\u200Bdef\u0000 javascript:alert(1) 𠮷";
            own.save(0, draft(FACTS, "<b>題</b>", hostile, null, false));
            assertEquals("<script>alert(1)</script> abcdef javascript:alert(1) 𠮷", own.get().draft().story());
            BusinessRuleException tooLong = assertThrows(BusinessRuleException.class, () -> own.save(own.get().version(), draft(FACTS, "題", "あ".repeat(10_000), null, false)));
            assertEquals("story", tooLong.field());
        });
    }

    @Test
    void nobody_else_reaches_it() {
        Story story = submitted(CLEAN);
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.MODERATOR, Role.ADMIN))) {
            people.as(role == Role.DOCTOR ? doctors.registered() : people.person(role), () -> {
                assertThrows(EJBAccessException.class, () -> moderation.get(story.number), role.name());
                assertThrows(EJBAccessException.class, () -> moderation.list(ReviewFilter.ALL, PageRequest.of(1)), role.name());
            });
        }
        people.as(doctors.registered(), () -> assertFalse(own.get().isBegun(), "another doctor sees nothing of it"));
        people.as(people.person(Role.MODERATOR), () -> assertThrows(EJBAccessException.class, own::get));
        people.asVisitor(() -> assertThrows(EJBAccessException.class, own::get));
    }

    private static final Facts FACTS = new Facts("internal_medicine", null, new AgeRange(40, 5), null, List.of(), side("13"), side("13"));

    /** A submitted testimonial. */
    private record Story(People.Person author, String number, String headline) {
    }

    private Story submitted(String text) {
        return submitted(FACTS, text, YearMonth.now().minusMonths(20), false);
    }

    private Story submitted(Facts facts, String text, YearMonth joined, boolean composite) {
        People.Person author = doctors.registered();
        String headline = "題" + Ids.code(6);
        people.as(author, () -> own.submit(0, draft(facts, headline, text, joined, composite), Map.of()));
        return new Story(author, numberOf(author), headline);
    }

    private void approved(Story story) {
        ActingAs.Act asks = () -> moderation.askForApproval(story.number, moderation.get(story.number).version());
        People.Person moderator = people.person(Role.MODERATOR);
        people.as(moderator, asks);
        people.as(story.author, () -> own.agree(own.get().version()));
        people.as(moderator, () -> moderation.approve(story.number, moderation.get(story.number).version()));
    }

    private MyVoice mine(Story story) {
        return people.by(story.author, own::get);
    }

    private String numberOf(People.Person author) {
        return people.by(author, own::get).number();
    }

    private static Draft draft(Facts facts, String headline, String text, YearMonth joined, boolean composite) {
        return new Draft(facts, EnumSet.allOf(VoiceField.class), headline, text, joined, composite, false);
    }

    private static Workplace side(String prefecture) {
        return new Workplace(FacilityKind.PRIVATE, null, JobTitle.STAFF, Place.of(prefecture), Set.of(Duty.WARD), 14_000_000L, new BigDecimal("4.5"), 2, 4);
    }

    private static void refused(String code, Runnable act) {
        assertEquals(code, assertThrows(BusinessRuleException.class, act::run).code());
    }
}
