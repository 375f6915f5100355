package jp.concierge.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import jp.concierge.bootstrap.demo.ActingAs;
import jp.concierge.hospital.PartnerDeskService;
import jp.concierge.hospital.RefusalGround;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.GoneException;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.config.JapanClock;
import jp.concierge.shared.security.Role;
import jp.concierge.support.container.ContainerTest;
import jp.concierge.support.container.NewOpenings;
import jp.concierge.support.container.NewPartners;
import jp.concierge.support.container.People;
import org.junit.jupiter.api.Test;

/** An opening from the draft to its end, on the real database: every step, every step that is refused, and who may take it. */
@ContainerTest
class OpeningIT {
    @Inject
    private People people;
    @Inject
    private NewPartners partners;
    @Inject
    private NewOpenings made;
    @Inject
    private OpeningService openings;
    @Inject
    private OpeningDeskService desk;
    @Inject
    private PublishedOpenings published;
    @Inject
    private OpeningReminders reminders;
    @Inject
    private OpeningCounter counter;
    @Inject
    private OpeningMarket market;
    @Inject
    private PartnerDeskService partnerDesk;
    @Inject
    private Heard heard;
    @Resource(lookup = "java:app/jdbc/concierge")
    private DataSource database;

    @Test
    void from_the_draft_to_the_end_and_back() {
        NewPartners.Ready partner = partners.ready();
        People.Person reviewer = people.person(Role.CONSULTANT);
        String code = made.draft(partner);
        assertThrows(NotFoundException.class, () -> look(code));
        people.as(partner.admin(), () -> openings.submit(code, version(code)));
        people.as(partner.admin(), () -> openings.takeBack(code));
        people.as(partner.admin(), () -> openings.submit(code, version(code)));
        people.as(reviewer, () -> desk.askForChanges(code, deskVersion(code), Map.of(TermField.DUTIES_CHANGE, "もう少し詳しくお願いします。", TermField.TITLE, " ")));
        OpeningDetail asked = people.by(partner.admin(), () -> openings.get(code));
        assertEquals(Map.of(TermField.DUTIES_CHANGE, "もう少し詳しくお願いします。"), asked.remarks());
        people.as(partner.admin(), () -> {
            openings.save(code, version(code), changed(partner, TermField.DUTIES_CHANGE, "院内の消化器内科の業務の範囲"));
            assertEquals(DraftState.CHANGES_REQUESTED, openings.get(code).draftState(), "the remarks stay until it is handed in again");
            openings.submit(code, version(code));
        });
        people.as(reviewer, () -> desk.refuse(code, deskVersion(code), RefusalGround.CONDITIONS_NOT_STATED, "条件が示されていないためです。"));
        assertEquals(RefusalGround.CONDITIONS_NOT_STATED, people.by(partner.admin(), () -> openings.get(code)).refusal());
        people.as(partner.admin(), () -> openings.submit(code, version(code)));
        people.as(reviewer, () -> desk.accept(code, deskVersion(code)));
        assertEquals("院内の消化器内科の業務の範囲", look(code).terms().get(TermField.DUTIES_CHANGE));

        people.as(partner.admin(), () -> openings.pause(code));
        assertThrows(GoneException.class, () -> look(code));
        people.as(partner.admin(), () -> openings.resume(code));
        assertEquals(1, look(code).number());
        people.as(reviewer, () -> desk.stop(code, deskVersion(code), "事実を確かめます。"));
        assertThrows(GoneException.class, () -> look(code));
        people.as(partner.admin(), () -> refused("opening.error.state", () -> openings.resume(code)));
        people.as(reviewer, () -> desk.release(code, deskVersion(code)));
        people.as(partner.admin(), () -> openings.resume(code));
        people.as(partner.admin(), () -> openings.fill(code));
        assertThrows(GoneException.class, () -> look(code), "nobody is shown what is taken");
        people.as(partner.admin(), () -> openings.reopen(code));
        assertEquals(code, look(code).code());
        people.as(partner.admin(), () -> openings.withdraw(code));
        people.as(partner.admin(), () -> openings.close(code));
        assertThrows(GoneException.class, () -> look(code));
        people.as(partner.admin(), () -> refused("opening.error.state", () -> openings.reopen(code)));
        assertEquals(List.of(OpeningStepKind.BEGUN, OpeningStepKind.SUBMITTED, OpeningStepKind.TAKEN_BACK, OpeningStepKind.SUBMITTED, OpeningStepKind.CHANGES_REQUESTED, OpeningStepKind.SUBMITTED,
                OpeningStepKind.REFUSED, OpeningStepKind.SUBMITTED, OpeningStepKind.ACCEPTED, OpeningStepKind.PAUSED, OpeningStepKind.RESUMED, OpeningStepKind.STOPPED, OpeningStepKind.RELEASED,
                OpeningStepKind.RESUMED, OpeningStepKind.FILLED, OpeningStepKind.REOPENED, OpeningStepKind.WITHDRAWN, OpeningStepKind.CLOSED),
                reversed(people.by(partner.admin(), () -> openings.get(code)).steps().stream().map(OpeningStepRow::kind).toList()));
    }

    /** What may be done in which state; everything else is refused and changes nothing. */
    @Test
    void every_step_that_a_state_does_not_allow_is_refused() {
        NewPartners.Ready partner = partners.ready();
        People.Person reviewer = people.person(Role.PLACEMENT_MANAGER);
        Map<String, Consumer<String>> verbs = new java.util.TreeMap<>();
        verbs.put("submit", code -> people.as(partner.admin(), () -> openings.submit(code, version(code))));
        verbs.put("takeBack", code -> people.as(partner.admin(), () -> openings.takeBack(code)));
        verbs.put("confirm", code -> people.as(partner.admin(), () -> openings.confirm(code)));
        verbs.put("pause", code -> people.as(partner.admin(), () -> openings.pause(code)));
        verbs.put("resume", code -> people.as(partner.admin(), () -> openings.resume(code)));
        verbs.put("fill", code -> people.as(partner.admin(), () -> openings.fill(code)));
        verbs.put("withdraw", code -> people.as(partner.admin(), () -> openings.withdraw(code)));
        verbs.put("reopen", code -> people.as(partner.admin(), () -> openings.reopen(code)));
        verbs.put("close", code -> people.as(partner.admin(), () -> openings.close(code)));
        verbs.put("write", code -> people.as(partner.admin(), () -> openings.save(code, version(code), changed(partner, TermField.TEAM, "常勤3名"))));
        verbs.put("accept", code -> people.as(reviewer, () -> desk.accept(code, deskVersion(code))));
        verbs.put("ask", code -> people.as(reviewer, () -> desk.askForChanges(code, deskVersion(code), Map.of(TermField.TITLE, "x"))));
        verbs.put("refuse", code -> people.as(reviewer, () -> desk.refuse(code, deskVersion(code), RefusalGround.UNLAWFUL_CONTENT, "x")));
        verbs.put("stop", code -> people.as(reviewer, () -> desk.stop(code, deskVersion(code), "x")));
        verbs.put("release", code -> people.as(reviewer, () -> desk.release(code, deskVersion(code))));
        Map<String, String> allowed = new java.util.LinkedHashMap<>();
        allowed.put(made.draft(partner), "submit write");
        allowed.put(made.submitted(partner), "takeBack accept ask refuse");
        allowed.put(made.published(partner), "confirm pause fill withdraw write stop");
        String paused = made.published(partner);
        verbs.get("pause").accept(paused);
        allowed.put(paused, "confirm resume fill withdraw write stop");
        String stopped = made.published(partner);
        verbs.get("stop").accept(stopped);
        allowed.put(stopped, "withdraw write release");
        String filled = made.published(partner);
        verbs.get("fill").accept(filled);
        allowed.put(filled, "reopen close");
        String closed = made.published(partner);
        verbs.get("withdraw").accept(closed);
        verbs.get("close").accept(closed);
        allowed.put(closed, "");
        allowed.forEach((code, may) -> verbs.forEach((verb, act) -> {
            if (!List.of(may.split(" ")).contains(verb)) {
                OpeningDetail before = people.by(partner.admin(), () -> openings.get(code));
                BusinessRuleException told = assertThrows(BusinessRuleException.class, () -> act.accept(code), verb + " of " + before.life() + "/" + before.draftState());
                assertEquals("opening.error.state", told.code(), verb + " of " + before.life() + "/" + before.draftState());
                OpeningDetail after = people.by(partner.admin(), () -> openings.get(code));
                assertEquals(before.version(), after.version(), verb);
                assertEquals(before.steps(), after.steps(), verb);
            }
        }));
    }

    @Test
    void each_role_has_its_own_part() {
        NewPartners.Ready partner = partners.ready();
        String code = made.submitted(partner);
        long version = people.by(partner.admin(), () -> version(code));
        for (Role role : List.of(Role.DOCTOR, Role.CONSULTANT, Role.MODERATOR, Role.PLACEMENT_MANAGER, Role.ACCOUNTANT, Role.ADMIN)) {
            people.as(people.person(role), () -> {
                assertThrows(EJBAccessException.class, () -> openings.list(OpeningFilter.ALL, "", PageRequest.of(1)), role.name());
                assertThrows(EJBAccessException.class, () -> openings.begin(Map.of()), role.name());
                assertThrows(EJBAccessException.class, () -> openings.fill(code), role.name());
            });
        }
        for (Role role : List.of(Role.DOCTOR, Role.PARTNER_MEMBER, Role.PARTNER_ADMIN, Role.MODERATOR, Role.ACCOUNTANT)) {
            people.as(role == Role.PARTNER_ADMIN ? partner.admin() : people.person(role), () -> {
                assertThrows(EJBAccessException.class, () -> desk.accept(code, version), role.name());
                assertThrows(EJBAccessException.class, () -> desk.get(code), role.name());
                assertThrows(EJBAccessException.class, () -> desk.stop(code, version, "x"), role.name());
            });
        }
        people.asVisitor(() -> assertThrows(EJBAccessException.class, () -> openings.get(code)));
    }

    @Test
    void of_another_partners_openings_nothing_exists() {
        NewPartners.Ready owner = partners.ready();
        NewPartners.Ready stranger = partners.ready();
        String draft = made.draft(owner);
        String shown = made.published(owner);
        people.as(stranger.admin(), () -> {
            for (String code : List.of(draft, shown)) {
                List<ActingAs.Act> attacks = List.of(() -> openings.get(code), () -> openings.save(code, 0, WholeTerms.typed(stranger.facility())), () -> openings.submit(code, 0),
                        () -> openings.takeBack(code), () -> openings.discard(code), () -> openings.confirm(code), () -> openings.pause(code), () -> openings.resume(code),
                        () -> openings.fill(code), () -> openings.withdraw(code), () -> openings.reopen(code), () -> openings.close(code), () -> openings.copy(code));
                for (ActingAs.Act attack : attacks) {
                    assertThrows(NotFoundException.class, attack::run);
                }
            }
            assertThrows(NotFoundException.class, () -> openings.begin(WholeTerms.typed(owner.facility())), "another's site");
            assertEquals(0, openings.list(OpeningFilter.ALL, "", PageRequest.of(1)).total());
        });
    }

    @Test
    void two_people_do_not_write_over_each_other() {
        NewPartners.Ready partner = partners.ready();
        String code = made.draft(partner);
        people.as(partner.admin(), () -> {
            long seen = version(code);
            long now = openings.save(code, seen, changed(partner, TermField.TITLE, "一人目"));
            assertNotEquals(seen, now);
            assertThrows(StaleEditException.class, () -> openings.save(code, seen, changed(partner, TermField.TITLE, "二人目")));
            assertEquals("一人目", openings.get(code).title());
            assertEquals(now, openings.save(code, now, changed(partner, TermField.TITLE, "一人目")), "what is the same is no change");
        });
    }

    @Test
    void a_reviewer_accepts_only_what_was_read() {
        NewPartners.Ready partner = partners.ready();
        String code = made.submitted(partner);
        People.Person reviewer = people.person(Role.CONSULTANT);
        long read = people.by(reviewer, () -> deskVersion(code));
        people.as(partner.admin(), () -> {
            openings.takeBack(code);
            openings.save(code, version(code), changed(partner, TermField.PAY_MAX, "3,000万円"));
            openings.submit(code, version(code));
        });
        people.as(reviewer, () -> assertThrows(StaleEditException.class, () -> desk.accept(code, read)));
        assertThrows(NotFoundException.class, () -> look(code));
    }

    @Test
    void a_draft_keeps_whatever_was_typed_and_is_not_handed_in_before_it_is_whole() {
        NewPartners.Ready partner = partners.ready();
        String code = made.draft(partner, Map.of(TermField.TITLE, "とちゅう", TermField.PAY_MIN, "応相談"));
        people.as(partner.admin(), () -> {
            OpeningDetail draft = openings.get(code);
            assertEquals("応相談", draft.draft().get(TermField.PAY_MIN));
            assertTrue(draft.problems().stream().anyMatch(problem -> problem.key().equals("opening.problem.negotiable")));
            assertFalse(draft.isWhole());
            refused("opening.error.incomplete", () -> openings.submit(code, version(code)));
            openings.save(code, version(code), changed(partner, TermField.WANTED, "40歳までの男性医師のみ"));
            refused("opening.error.incomplete", () -> openings.submit(code, version(code)));
            openings.save(code, version(code), WholeTerms.typed(partner.facility()));
            openings.submit(code, version(code));
        });
    }

    @Test
    void a_partner_that_lacks_something_hands_in_nothing() {
        NewPartners.Ready partner = partners.accepted();
        String code = made.draft(partner);
        people.as(partner.admin(), () -> refused("opening.error.partner", () -> openings.submit(code, version(code))));
    }

    @Test
    void what_is_published_is_a_numbered_snapshot_that_nobody_can_change() throws SQLException {
        NewPartners.Ready partner = partners.ready();
        String code = made.published(partner);
        people.as(partner.admin(), () -> {
            openings.save(code, version(code), changed(partner, TermField.PAY_MAX, "2,000万円"));
            assertEquals("19000000", openings.get(code).terms().get(TermField.PAY_MAX));
            openings.submit(code, version(code));
        });
        assertEquals("19000000", look(code).terms().get(TermField.PAY_MAX), "until somebody accepts it doctors read the old words");
        people.as(people.person(Role.CONSULTANT), () -> desk.accept(code, deskVersion(code)));
        assertEquals(2, look(code).number());
        List<SnapshotRow> snapshots = people.by(partner.admin(), () -> openings.get(code)).snapshots();
        assertEquals(List.of(new TermsDifference(TermField.PAY_MAX, "19000000", "20000000")), TermsDifference.between(snapshots.get(1).terms(), snapshots.get(0).terms()));
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            for (String change : List.of("update opening_terms set accepted_by = 'x'", "delete from opening_terms", "truncate opening_terms")) {
                assertThrows(SQLException.class, () -> sql.execute(change), change);
            }
        }
    }

    @Test
    void the_table_refuses_terms_without_one_of_the_thirteen_items() throws SQLException {
        NewPartners.Ready partner = partners.ready();
        String code = made.published(partner);
        Map<TermField, String> whole = new EnumMap<>(TermField.class);
        whole.putAll(WholeTerms.kept(WholeTerms.widest(partner.facility())).values());
        assertNull(insert(code, new Terms(whole)), "whole terms are taken");
        for (TermField field : TermField.values()) {
            if (field.isMust() && field.item() >= 1 && field.item() <= 13) {
                Map<TermField, String> less = new EnumMap<>(whole);
                less.remove(field);
                assertTrue(String.valueOf(insert(code, new Terms(less))).contains("opening_terms_"), field.name());
            }
        }
        Map<TermField, String> dispatched = new EnumMap<>(whole);
        dispatched.put(TermField.DISPATCH, "YES");
        assertTrue(String.valueOf(insert(code, new Terms(dispatched))).contains("opening_terms_no_dispatch"));
    }

    /** @return what the database says; null when it takes the row (which is rolled back) */
    private String insert(String code, Terms terms) throws SQLException {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement insert = connection.prepareStatement("insert into opening_terms (id, opening_id, facility_id, number, terms, kind, department, prefecture, listing, pay_basis, pay_min, pay_max,"
                    + " accepted_at, accepted_by) select gen_random_uuid(), id, facility_id, 99, ?, 'FULL_TIME', 'internal', '08', 'OPEN', 'ANNUAL', 1, 2, now(), 'x' from opening where code = ?")) {
                insert.setString(1, terms.json());
                insert.setString(2, code);
                insert.execute();
                // an immutable row would stay for ever: a second one with its number is refused, and both are undone
                insert.execute();
                return "both were taken";
            } catch (SQLException refused) {
                return refused.getMessage().contains("opening_terms_number_unique") ? null : refused.getMessage();
            }
        }
    }

    @Test
    void hospitals_are_asked_after_thirty_days_and_doctors_see_it_no_more_after_forty_five() {
        NewPartners.Ready partner = partners.ready();
        String code = made.published(partner);
        JapanClock.shifted(Duration.ofDays(29), reminders::run);
        assertNull(heard.secret(code), "not yet");
        JapanClock.shifted(Duration.ofDays(31), reminders::run);
        String secret = heard.secret(code);
        JapanClock.shifted(Duration.ofDays(44), () -> assertEquals(code, look(code).code()));
        JapanClock.shifted(Duration.ofDays(45), () -> assertThrows(GoneException.class, () -> look(code)));
        JapanClock.shifted(Duration.ofDays(46), reminders::run);
        String newer = heard.secret(code);
        assertNotEquals(secret, newer);
        JapanClock.shifted(Duration.ofDays(46), () -> people.asVisitor(() -> {
            assertThrows(NotFoundException.class, () -> published.confirmBySecret(secret), "a newer mail replaces the older");
            assertEquals("内視鏡中心、研究日あり", published.getBySecret(newer).title());
            published.confirmBySecret(newer);
            assertThrows(NotFoundException.class, () -> published.confirmBySecret(newer), "it works once");
            assertEquals(code, look(code).code());
        }));
    }

    @Test
    void what_concerns_a_whole_partner_or_a_site_concerns_its_openings() {
        NewPartners.Ready partner = partners.ready();
        String code = made.published(partner);
        People.Person manager = people.person(Role.PLACEMENT_MANAGER);
        people.as(manager, () -> partnerDesk.dispute(partner.code(), partner.facility(), true));
        assertThrows(GoneException.class, () -> look(code));
        people.as(manager, () -> partnerDesk.dispute(partner.code(), partner.facility(), false));
        assertEquals(code, look(code).code());
        people.as(manager, () -> partnerDesk.suspend(partner.code(), partnerDesk.get(partner.code()).version(), "確かめます。"));
        assertThrows(GoneException.class, () -> look(code));
        people.as(manager, () -> partnerDesk.resume(partner.code(), partnerDesk.get(partner.code()).version()));
        assertEquals(code, look(code).code());
    }

    @Test
    void an_unlisted_opening_is_public_nowhere_and_counted_honestly() {
        NewPartners.Ready partner = partners.ready();
        long before = published.countUnlisted();
        String code = made.draft(partner, changed(partner, Map.of(TermField.LISTING, "UNLISTED", TermField.LISTING_REASON, "現職に伝えていないため")));
        people.as(partner.admin(), () -> openings.submit(code, version(code)));
        people.as(people.person(Role.CONSULTANT), () -> desk.accept(code, deskVersion(code)));
        assertThrows(NotFoundException.class, () -> look(code));
        assertEquals(before + 1, published.countUnlisted());
    }

    @Test
    void small_numbers_are_not_told() {
        NewPartners.Ready partner = partners.ready();
        String code = made.published(partner);
        view(code, 4);
        assertNull(people.by(partner.admin(), () -> openings.get(code)).figures().viewed());
        view(code, 1);
        assertEquals(5, people.by(partner.admin(), () -> openings.get(code)).figures().viewed());
        people.asVisitor(() -> published.asked(code));
        assertNull(people.by(partner.admin(), () -> openings.get(code)).figures().asked());
    }

    @Test
    void pay_is_compared_with_five_others_or_with_none() {
        NewPartners.Ready partner = partners.ready();
        Map<TermField, String> rare = changed(partner, TermField.DEPARTMENT, "laboratory");
        String own = made.draft(partner, rare);
        Terms terms = people.by(partner.admin(), () -> openings.get(own)).draft();
        for (int i = 0; i < 5; i++) {
            assertTrue(people.by(partner.admin(), () -> market.compare(terms, own)).isEmpty(), i + " others");
            String other = made.draft(partner, changed(partner, Map.of(TermField.DEPARTMENT, "laboratory", TermField.PAY_MIN, (1000 + i * 100) + "万円", TermField.PAY_MAX, (1000 + i * 100) + "万円")));
            people.as(partner.admin(), () -> openings.submit(other, version(other)));
            people.as(people.person(Role.CONSULTANT), () -> desk.accept(other, deskVersion(other)));
        }
        PayComparison comparison = people.by(partner.admin(), () -> market.compare(terms, own)).orElseThrow();
        assertEquals(List.of(5L, 11_000_000L, 12_000_000L, 13_000_000L), List.of((long) comparison.n(), comparison.low(), comparison.middle(), comparison.high()));
    }

    private void view(String code, int times) {
        for (int i = 0; i < times; i++) {
            counter.viewed(code);
        }
        counter.write();
    }

    private PublicOpening look(String code) {
        return published.get(code);
    }

    private long version(String code) {
        return openings.get(code).version();
    }

    private long deskVersion(String code) {
        return desk.get(code).version();
    }

    private static Map<TermField, String> changed(NewPartners.Ready partner, TermField field, String value) {
        return changed(partner, Map.of(field, value));
    }

    private static Map<TermField, String> changed(NewPartners.Ready partner, Map<TermField, String> values) {
        Map<TermField, String> typed = WholeTerms.typed(partner.facility());
        typed.putAll(values);
        return typed;
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> turned = new java.util.ArrayList<>(list);
        java.util.Collections.reverse(turned);
        return turned;
    }

    private static void refused(String code, ActingAs.Act act) {
        assertEquals(code, assertThrows(BusinessRuleException.class, act::run).code());
    }

    /** Hears the secrets that go out by mail. */
    @ApplicationScoped
    public static class Heard {
        private final Map<String, String> secrets = new ConcurrentHashMap<>();

        void on(@Observes OpeningChanged event) {
            if (event.secret() != null) {
                secrets.put(event.code(), event.secret());
            }
        }

        public String secret(String code) {
            return secrets.get(code);
        }
    }
}
