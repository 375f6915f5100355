package jp.concierge.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.concierge.account.Accounts;
import jp.concierge.audit.AuditAction;
import jp.concierge.shared.AdvertisingRefused;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.Ids;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.security.Role;
import jp.concierge.support.container.ContainerTest;
import jp.concierge.support.container.People;
import org.junit.jupiter.api.Test;

/** What doctors do with their own record, and nobody with another's. */
@ContainerTest
class DoctorServiceIT {
    @Inject
    private DoctorService own;
    @Inject
    private DoctorDeskService desk;
    @Inject
    private DoctorCareService care;
    @Inject
    private RegistrationService registrations;
    @Inject
    private ConsentTexts consentTexts;
    @Inject
    private People people;
    @Inject
    private Inside inside;

    @Test
    void a_doctor_sees_the_own_record_and_what_is_missing() {
        People.Person doctor = registered();
        MyHome home = people.by(doctor, own::home);
        assertEquals(DoctorState.NEW, home.state());
        assertTrue(home.completeness().missing().contains(Completeness.Item.PLACE));
        assertFalse(home.verified());
        assertNull(home.consultant());
        assertEquals(0, people.by(doctor, () -> own.whoKnows(PageRequest.of(1))).total());
    }

    @Test
    void nobody_but_a_doctor_reaches_the_doctors_service() {
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.DOCTOR))) {
            People.Person other = people.person(role);
            people.as(other, () -> assertThrows(EJBAccessException.class, own::home, role.name()));
        }
        people.asVisitor(() -> assertThrows(EJBAccessException.class, own::profile));
    }

    @Test
    void a_change_is_kept_recorded_and_can_be_taken_back() {
        People.Person doctor = registered();
        MyProfile before = people.by(doctor, own::profile);
        people.as(doctor, () -> assertTrue(own.changeProfile(change(before.version(), "第二内科"))));
        MyProfile after = people.by(doctor, own::profile);
        assertEquals("第二内科", after.profile().affiliation().ikyoku());
        RevisionRow revision = after.revisions().get(0);
        assertEquals(java.util.List.of("ikyoku"), revision.names());
        people.as(doctor, () -> own.undo(revision.id()));
        MyProfile undone = people.by(doctor, own::profile);
        assertEquals("第三内科", undone.profile().affiliation().ikyoku());
        assertEquals(2, undone.revisions().size());
    }

    @Test
    void what_is_the_same_is_no_change() {
        People.Person doctor = registered();
        people.as(doctor, () -> assertFalse(own.changeProfile(change(own.profile().version(), "第三内科"))));
        assertEquals(0, people.by(doctor, own::profile).revisions().size());
    }

    @Test
    void an_edit_of_what_changed_meanwhile_is_told_and_overwrites_nothing() {
        People.Person doctor = registered();
        long seen = people.by(doctor, own::profile).version();
        people.as(doctor, () -> own.changeProfile(change(seen, "第一内科")));
        people.as(doctor, () -> assertThrows(StaleEditException.class, () -> own.changeProfile(change(seen, "第九内科"))));
        assertEquals("第一内科", people.by(doctor, own::profile).profile().affiliation().ikyoku());
    }

    @Test
    void what_the_desk_does_meanwhile_does_not_disturb_the_doctors_edit() {
        People.Person doctor = registered();
        long seen = people.by(doctor, own::profile).version();
        People.Person consultant = people.person(Role.CONSULTANT);
        String code = inside.code(doctor.accountId());
        people.as(consultant, () -> care.take(code));
        people.as(doctor, () -> assertTrue(own.changeProfile(change(seen, "第一内科"))));
    }

    @Test
    void another_doctors_change_cannot_be_taken_back_or_even_seen() {
        People.Person doctor = registered();
        people.as(doctor, () -> own.changeProfile(change(own.profile().version(), "第一内科")));
        UUID revision = people.by(doctor, own::profile).revisions().get(0).id();
        People.Person stranger = registered();
        people.as(stranger, () -> assertThrows(NotFoundException.class, () -> own.undo(revision)));
        people.as(stranger, () -> assertThrows(NotFoundException.class, () -> own.revision(revision)));
        assertEquals("第一内科", people.by(doctor, own::profile).profile().affiliation().ikyoku());
    }

    @Test
    void wishes_are_kept_whole_and_wrong_ones_refused_whole() {
        People.Person doctor = registered();
        long version = people.by(doctor, own::conditions).version();
        people.as(doctor, () -> own.changeConditions(version, wishes("4.5", "1,600万円")));
        Wishes wishes = people.by(doctor, own::conditions).wishes();
        assertEquals(16_000_000L, wishes.payFloor());
        assertEquals(Set.of("12", "13"), wishes.prefectures());
        assertEquals(ConditionWeight.MUST, wishes.criteria().get(ConditionItem.SURGERY));
        assertEquals("家族と暮らせる距離で。", wishes.freeText());
        long next = people.by(doctor, own::conditions).version();
        people.as(doctor, () -> assertEquals("daysPerWeek", assertThrows(BusinessRuleException.class, () -> own.changeConditions(next, wishes("9", "1"))).field()));
        people.as(doctor, () -> assertThrows(StaleEditException.class, () -> own.changeConditions(version, wishes("4", "1"))));
        assertEquals(wishes, people.by(doctor, own::conditions).wishes());
    }

    @Test
    void the_doctor_sees_who_of_us_opened_the_record_and_why() {
        People.Person doctor = registered();
        String code = inside.code(doctor.accountId());
        People.Person inCharge = people.person(Role.CONSULTANT);
        people.as(inCharge, () -> {
            care.take(code);
            desk.open(code);
        });
        People.Person other = people.person(Role.CONSULTANT);
        people.as(other, () -> assertThrows(BusinessRuleException.class, () -> desk.open(code)));
        people.as(other, () -> care.breakGlass(code, "担当が急病のため、面談の時刻を先生に確かめる"));
        var rows = people.by(doctor, () -> own.whoKnows(PageRequest.of(1))).rows();
        assertTrue(rows.stream().anyMatch(row -> row.action() == AuditAction.VIEWED));
        assertTrue(rows.stream().anyMatch(row -> row.action() == AuditAction.BREAK_GLASS && row.reason() != null && row.reason().startsWith("担当が急病")));
        assertTrue(rows.stream().noneMatch(row -> row.role().contains("DOCTOR")));
    }

    @Test
    void advertising_is_given_and_taken_back_apart_from_everything_else() {
        People.Person doctor = registered();
        UUID id = inside.id(doctor.accountId());
        assertFalse(inside.wantsAdvertising(id));
        people.as(doctor, () -> assertThrows(BusinessRuleException.class, () -> own.advertising(true, "not the text", "/my/profile")));
        String hash = consentTexts.get(ConsentPurpose.ADVERTISING_MAIL).hash();
        people.as(doctor, () -> own.advertising(true, hash, "/my/profile"));
        people.as(doctor, () -> own.advertising(true, hash, "/my/profile"));
        assertTrue(inside.wantsAdvertising(id));
        inside.refuseAdvertising(doctor.accountId());
        assertFalse(inside.wantsAdvertising(id));
        assertEquals(3, people.by(doctor, own::profile).consents().size());
        assertEquals(2, people.by(doctor, own::profile).consents().stream().filter(ConsentRow::isLive).count());
    }

    @Test
    void the_statement_on_screen_is_delivered_by_showing_and_acknowledged_by_the_doctor() {
        People.Person doctor = registered();
        assertNull(people.by(doctor, own::home).statementDeliveredAt());
        people.as(doctor, own::statementShown);
        MyHome shown = people.by(doctor, own::home);
        assertTrue(shown.statementDeliveredAt() != null && shown.statementAcknowledgedAt() == null);
        people.as(doctor, own::acknowledgeStatement);
        assertTrue(people.by(doctor, own::home).statementAcknowledgedAt() != null);
    }

    @Test
    void an_erased_doctor_is_empty_but_for_the_ledger() {
        People.Person doctor = registered();
        people.as(doctor, () -> own.changeConditions(own.conditions().version(), wishes("4", "1200")));
        UUID id = inside.id(doctor.accountId());
        people.as(doctor, () -> inside.erase(id, LocalDate.of(2030, 1, 1)));
        Doctors.DoctorRecord left = inside.record(id);
        assertEquals(DoctorState.ERASED, left.state());
        assertNull(left.profile().phone());
        assertEquals(Wishes.first(null, null), left.wishes());
        assertTrue(left.revisions().isEmpty());
        assertEquals("髙橋", left.profile().name().family());
    }

    /** Somebody who registered by the form, without telling their prefectures yet. */
    private People.Person registered() {
        String email = "own-" + Ids.code(8).toLowerCase(Locale.ROOT) + "@home.example";
        Map<ConsentPurpose, String> consents = new EnumMap<>(ConsentPurpose.class);
        for (ConsentPurpose purpose : ConsentPurpose.values()) {
            if (purpose.isRequired()) {
                consents.put(purpose, consentTexts.get(purpose).hash());
            }
        }
        people.asVisitor(() -> registrations.register(new RegisterDoctor(UUID.randomUUID(), profile("第三内科"), email, Set.of(Priority.SKILL), StartWish.SOON, Set.of(), Set.of(), null, null,
                consents, DisclosureChannel.SCREEN, People.PASSWORD, DoctorOrigin.WEB, "/register", null)));
        return new People.Person(inside.account(email), Role.DOCTOR, email);
    }

    private static TypedProfile profile(String ikyoku) {
        return new TypedProfile("髙橋", "花", "タカハシ", "ハナ", "090-0000-0001", null, null, null, "surgery", null, "2012", "千葉大学", ikyoku, null, null, null);
    }

    private static ChangeProfile change(long version, String ikyoku) {
        return new ChangeProfile(version, profile(ikyoku), Set.of(), Set.of(), Voicemail.NOTHING, CallerWords.SURNAME_ONLY);
    }

    private static TypedWishes wishes(String days, String pay) {
        return new TypedWishes(Set.of(Priority.SKILL), StartWish.SOON, Set.of("12", "13"), Set.of(EmploymentKind.FULL_TIME), days, pay, "1", "2", "60",
                Map.of(ConditionItem.SURGERY, ConditionWeight.MUST), "家族と暮らせる距離で。");
    }

    /** What other features may ask, each in its own transaction. */
    @ApplicationScoped
    @Transactional
    static class Inside {
        @Inject
        private Doctors doctors;
        @Inject
        private Accounts accounts;
        @Inject
        private Event<AdvertisingRefused> refused;
        @Inject
        private jp.concierge.bootstrap.demo.Actors actors;

        UUID account(String email) {
            return accounts.find(EmailAddress.parse(email)).orElseThrow().id();
        }

        UUID id(UUID accountId) {
            return doctors.findOfAccount(accountId).orElseThrow().id();
        }

        String code(UUID accountId) {
            return doctors.findOfAccount(accountId).orElseThrow().code();
        }

        boolean wantsAdvertising(UUID doctorId) {
            return doctors.wantsAdvertising(doctorId);
        }

        void refuseAdvertising(UUID accountId) {
            actors.asVisitor(() -> refused.fire(new AdvertisingRefused(accountId)));
        }

        void erase(UUID doctorId, LocalDate until) {
            doctors.erase(doctorId, until);
        }

        Doctors.DoctorRecord record(UUID doctorId) {
            return doctors.record(doctorId);
        }
    }
}
