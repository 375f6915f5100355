package jp.concierge.shortlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import jp.concierge.account.Accounts;
import jp.concierge.compliance.PersonalDataFormat;
import jp.concierge.compliance.PersonalDataService;
import jp.concierge.doctor.ConsentPurpose;
import jp.concierge.doctor.ConsentTexts;
import jp.concierge.doctor.DoctorService;
import jp.concierge.doctor.Doctors;
import jp.concierge.notification.UnsubscribeService;
import jp.concierge.search.JobQuery;
import jp.concierge.search.NodeIndex;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.NeutralText;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.Sha256;
import jp.concierge.shared.config.JapanClock;
import jp.concierge.shared.config.Setting;
import jp.concierge.shared.security.Role;
import jp.concierge.support.Eventually;
import jp.concierge.support.container.ContainerTest;
import jp.concierge.support.container.NewDoctors;
import jp.concierge.support.container.NewOpenings;
import jp.concierge.support.container.NewPartners;
import jp.concierge.support.container.People;
import jp.concierge.support.container.SmtpDouble;
import org.junit.jupiter.api.Test;

/** Saved searches on the real database and index: the doctor's alone, told of by one neutral mail, ended by one click. */
@ContainerTest
class SavedSearchIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FINDS = "department=gastroenterology";
    private static final String FINDS_TOO = "department=gastroenterology&pay=1600";
    private static final String FINDS_NOTHING = "department=gastroenterology&pay=2500";
    @Inject
    private People people;
    @Inject
    private NewDoctors doctors;
    @Inject
    private NewPartners partners;
    @Inject
    private NewOpenings made;
    @Inject
    private SavedSearchService searches;
    @Inject
    private SearchAlertTimer timer;
    @Inject
    private SearchAlerts alerts;
    @Inject
    private UnsubscribeService unsubscribe;
    @Inject
    private DoctorService profiles;
    @Inject
    private ConsentTexts consentTexts;
    @Inject
    private PersonalDataService personalData;
    @Inject
    private NodeIndex index;
    @Inject
    private Inside inside;

    @Test
    void saved_counted_looked_at_changed_and_removed() {
        People.Person doctor = doctors.registered();
        UUID id = save(doctor, Duration.ofHours(-1), "  消化器の  常勤 ", FINDS + "&sort=PAY&page=3", null);
        published();
        SavedSearchRow row = people.by(doctor, () -> searches.get(id));
        assertEquals("消化器の 常勤", row.name());
        assertEquals("?" + FINDS, row.query().address());
        assertEquals(SearchAlert.OFF, row.alert());
        assertTrue(row.count() >= 1);
        assertTrue(row.fresh() >= 1);
        assertEquals("?" + FINDS, people.by(doctor, () -> searches.look(id)).address());
        row = people.by(doctor, () -> searches.get(id));
        assertEquals(0, row.fresh(), "what was looked at is not new");
        assertTrue(row.count() >= 1);
        people.as(doctor, () -> searches.change(id, "別の名前", SearchAlert.WEEKLY));
        row = people.by(doctor, searches::list).get(0);
        assertEquals("別の名前 WEEKLY", row.name() + " " + row.alert());
        people.as(doctor, () -> searches.remove(id));
        assertEquals(List.of(), people.by(doctor, searches::list));
        people.as(doctor, () -> assertThrows(NotFoundException.class, () -> searches.remove(id)));
    }

    @Test
    void of_one_doctors_searches_another_sees_and_changes_nothing() {
        People.Person one = doctors.registered();
        People.Person other = doctors.registered();
        UUID id = save(one, Duration.ZERO, "医局には言わない", "q=内視鏡の医局", SearchAlert.DAILY);
        people.as(other, () -> {
            assertEquals(List.of(), searches.list());
            assertThrows(NotFoundException.class, () -> searches.get(id));
            assertThrows(NotFoundException.class, () -> searches.look(id));
            assertThrows(NotFoundException.class, () -> searches.change(id, "x", SearchAlert.OFF));
            assertThrows(NotFoundException.class, () -> searches.remove(id));
            assertThrows(NotFoundException.class, () -> searches.get(null));
        });
        assertEquals("医局には言わない DAILY", people.by(one, () -> searches.get(id).name() + " " + searches.get(id).alert()));
        people.as(people.person(Role.DOCTOR), () -> assertThrows(NotFoundException.class, searches::list, "an account without a doctor"));
        assertEquals(0, inside.number("select count(*) from saved_search where position(convert_to('医局', 'UTF8') in sealed_name || sealed_query) > 0"), "name and query are sealed");
        assertEquals(0, inside.number("select count(*) from audit_entry a where a::text like '%医局には言わない%' or a::text like '%内視鏡の医局%'"), "the audit record does not tell them");
    }

    @Test
    void twenty_at_most_none_twice_and_a_name_that_can_be_read() {
        People.Person doctor = doctors.registered();
        broken(doctor, "name", "  　 ", "pay=800");
        broken(doctor, "name", null, "pay=800");
        broken(doctor, "name", "あ".repeat(61), "pay=800");
        save(doctor, Duration.ZERO, "𠮷".repeat(60), "", SearchAlert.OFF);
        assertEquals("searches.error.same", broken(doctor, null, "x", "sort=NEW&page=2"));
        UUID first = save(doctor, Duration.ZERO, "同じ名前", "prefecture=13&prefecture=11", SearchAlert.OFF);
        assertEquals("searches.error.same", broken(doctor, null, "x", "sort=PAY&prefecture=11&prefecture=13"));
        assertEquals("同じ名前", people.by(doctor, () -> searches.get(first)).name(), "nothing is replaced");
        IntStream.range(2, SavedSearchService.MOST).forEach(n -> save(doctor, Duration.ZERO, "同じ名前", "q=x" + n, SearchAlert.OFF));
        assertEquals("searches.error.full", broken(doctor, null, "x", "q=one-more"));
        broken(doctor, first, "あ".repeat(61));
        broken(doctor, first, " ");
        people.as(doctor, () -> searches.remove(first));
        save(doctor, Duration.ZERO, "空いたところに", "q=one-more", SearchAlert.OFF);
        assertEquals(SavedSearchService.MOST, people.by(doctor, searches::list).size());
    }

    @Test
    void one_mail_tells_of_all_that_is_due_and_new_and_only_then() {
        People.Person doctor = verified();
        UUID daily = save(doctor, Duration.ofDays(-8), "毎日", FINDS, SearchAlert.DAILY);
        save(doctor, Duration.ofDays(-8), "毎週", FINDS_TOO, SearchAlert.WEEKLY);
        UUID nothing = save(doctor, Duration.ofDays(-8), "なにもない", FINDS_NOTHING, SearchAlert.DAILY);
        UUID off = save(doctor, Duration.ofDays(-8), "知らせない", FINDS + "&nights=4", SearchAlert.OFF);
        published();
        told(doctor, 1);
        assertTrue(inside.is("told_at > now() - interval '1 hour' and next_alert_at > now()", daily));
        assertTrue(inside.is("told_at < now() - interval '7 days' and next_alert_at > now()", nothing), "what found nothing is still to be told");
        assertTrue(inside.is("told_at < now() - interval '7 days' and next_alert_at is null", off));
        timer.run();
        told(doctor, 1);
        inside.makeDue(doctor.accountId());
        told(doctor, 1);
        published();
        timer.run();
        assertEquals(1, inside.mails(doctor.accountId()), "new, but not due yet");
        inside.agePublished();
        published();
        inside.makeDue(doctor.accountId());
        told(doctor, 2);
    }

    @Test
    void an_alert_tells_nothing_of_before_it_was_asked_for_nor_of_what_was_looked_at() {
        People.Person doctor = verified();
        UUID late = save(doctor, Duration.ofDays(-8), "あとから", FINDS, SearchAlert.OFF);
        UUID seen = save(doctor, Duration.ofDays(-8), "見た", FINDS_TOO, SearchAlert.DAILY);
        // the server's own timer must not tell before the doctor has looked
        inside.makeNotDue(doctor.accountId());
        published();
        people.as(doctor, () -> {
            searches.change(late, "あとから", SearchAlert.DAILY);
            searches.look(seen);
        });
        inside.makeDue(doctor.accountId());
        told(doctor, 0);
    }

    @Test
    void nobody_is_told_at_an_address_that_is_not_proven_nor_while_the_desk_rests() {
        People.Person doctor = doctors.registered();
        save(doctor, Duration.ofDays(-2), "x", FINDS, SearchAlert.DAILY);
        published();
        told(doctor, 0);
        inside.verify(doctor.accountId());
        inside.state(doctor.accountId(), "PAUSED");
        inside.makeDue(doctor.accountId());
        told(doctor, 0);
        inside.state(doctor.accountId(), "ACTIVE");
        inside.makeDue(doctor.accountId());
        told(doctor, 1);
    }

    @Test
    void several_nodes_at_once_send_one_mail() throws Exception {
        published();
        for (int i = 0; i < 5; i++) {
            People.Person doctor = verified();
            save(doctor, Duration.ofDays(-2), "x", FINDS, SearchAlert.DAILY);
            inside.agePublished();
            published();
            UUID id = inside.doctor(doctor.accountId());
            List<CompletableFuture<Void>> nodes = IntStream.range(0, 4).mapToObj(n -> CompletableFuture.runAsync(() -> alerts.tell(id))).toList();
            for (CompletableFuture<Void> node : nodes) {
                node.get();
            }
            told(doctor, 1);
        }
    }

    @Test
    void the_mail_tells_nothing_and_one_click_in_it_ends_all_alerts_until_they_are_asked_for_again() throws MessagingException, IOException {
        try (SmtpDouble server = new SmtpDouble()) {
            System.setProperty(Setting.SMTP_URL.propertyName(), server.url());
            People.Person doctor = verified();
            People.Person other = verified();
            UUID daily = save(doctor, Duration.ofDays(-8), "内視鏡を続ける", FINDS, SearchAlert.DAILY);
            UUID weekly = save(doctor, Duration.ofDays(-8), "当直の少ない", FINDS_TOO, SearchAlert.WEEKLY);
            UUID others = save(other, Duration.ZERO, "別の先生", FINDS, SearchAlert.DAILY);
            published();
            timer.run();
            Eventually.isTrue("sent", PATIENCE, () -> alerts(server, doctor).size() == 1);
            MimeMessage message = alerts(server, doctor).get(0);
            String text = (String) ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
            String own = text.substring(0, text.indexOf("\n--"));
            assertTrue(own.contains("/my/searches"), own);
            assertTrue(NeutralText.isNeutral(own), own);
            for (String telling : List.of("内視鏡", "当直", "消化器", "gastro", "department", "試験病院", "1件", "2件", "毎日", "週")) {
                assertFalse(own.contains(telling), telling);
            }
            assertEquals("List-Unsubscribe=One-Click", message.getHeader("List-Unsubscribe-Post", null));
            String link = message.getHeader("List-Unsubscribe", null).replaceAll("[<>\\s]", "");
            String token = link.substring(link.lastIndexOf('/') + 1);
            people.asVisitor(() -> unsubscribe.check(token));
            assertEquals(SearchAlert.DAILY, people.by(doctor, () -> searches.get(daily)).alert(), "looking changes nothing");
            people.asVisitor(() -> unsubscribe.unsubscribe(token));
            assertEquals(List.of(SearchAlert.OFF, SearchAlert.OFF), people.by(doctor, () -> List.of(searches.get(daily).alert(), searches.get(weekly).alert())));
            assertEquals(SearchAlert.DAILY, people.by(other, () -> searches.get(others)).alert());
            assertEquals(1, inside.audited(doctor.accountId(), "CONSENTED"));
            assertEquals(1, inside.shown(doctor.accountId(), Sha256.of("新しい求人があった日だけ、ご登録のアドレスにメールをお送りします。\n毎日(朝7時ごろ)")), "the words of the opt-in are on record");
            assertEquals(1, inside.audited(doctor.accountId(), "REVOKED"));
            people.as(doctor, () -> searches.change(daily, "内視鏡を続ける", SearchAlert.DAILY));
            inside.agePublished();
            inside.forgetTold(doctor.accountId());
            published();
            timer.run();
            Eventually.isTrue("sent again", PATIENCE, () -> alerts(server, doctor).size() == 2);
            people.asVisitor(() -> unsubscribe.unsubscribe(token));
            assertEquals(SearchAlert.OFF, people.by(doctor, () -> searches.get(daily)).alert(), "the link works as often as it is needed");
        } finally {
            System.clearProperty(Setting.SMTP_URL.propertyName());
        }
    }

    @Test
    void taking_back_the_consent_to_such_mail_ends_alerts_too() {
        People.Person doctor = verified();
        String hash = consentTexts.get(ConsentPurpose.ADVERTISING_MAIL).hash();
        people.as(doctor, () -> profiles.advertising(true, hash, "/my/profile"));
        UUID id = save(doctor, Duration.ZERO, "x", FINDS, SearchAlert.WEEKLY);
        people.as(doctor, () -> profiles.advertising(false, hash, "/my/profile"));
        assertEquals(SearchAlert.OFF, people.by(doctor, () -> searches.get(id)).alert());
    }

    @Test
    void a_doctor_takes_the_searches_along_and_with_the_doctor_they_go() {
        People.Person doctor = verified();
        save(doctor, Duration.ZERO, "持ち出す条件", "q=内視鏡&prefecture=11", SearchAlert.WEEKLY);
        save(doctor, Duration.ZERO, "すべて", "", SearchAlert.OFF);
        for (PersonalDataFormat format : List.of(PersonalDataFormat.JSON, PersonalDataFormat.HTML)) {
            String file = new String(people.by(doctor, () -> personalData.export(format, People.PASSWORD)).bytes(), StandardCharsets.UTF_8);
            assertTrue(file.contains("持ち出す条件"), file);
            assertTrue(file.contains(format == PersonalDataFormat.JSON ? "?q=%E5%86%85%E8%A6%96%E9%8F%A1&prefecture=11" : "q=内視鏡<br/>prefecture=11"), file);
            assertTrue(file.contains(format == PersonalDataFormat.JSON ? "WEEKLY" : "週に一度"), file);
        }
        UUID id = inside.doctor(doctor.accountId());
        assertEquals(2, inside.number("select count(*) from saved_search where doctor_id = '" + id + "'"));
        inside.erase(doctor.accountId());
        assertEquals(0, inside.number("select count(*) from saved_search where doctor_id = '" + id + "'"));
    }

    /** What the doctor got beside the mail of the registration. */
    private static List<MimeMessage> alerts(SmtpDouble server, People.Person doctor) throws MessagingException {
        List<MimeMessage> messages = new ArrayList<>();
        for (SmtpDouble.Taken taken : server.takenFor(doctor.email())) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(taken.content().getBytes(StandardCharsets.ISO_8859_1)));
            if ("新しいお知らせがあります".equals(message.getSubject())) {
                messages.add(message);
            }
        }
        return messages;
    }

    private UUID save(People.Person doctor, Duration ago, String name, String query, SearchAlert alert) {
        List<UUID> id = new ArrayList<>();
        JapanClock.shifted(ago, () -> people.as(doctor, () -> id.add(searches.create(name, JobQuery.of(query), alert))));
        return id.get(0);
    }

    private String broken(People.Person doctor, String field, String name, String query) {
        BusinessRuleException broken = assertThrows(BusinessRuleException.class, () -> people.as(doctor, () -> searches.create(name, JobQuery.of(query), SearchAlert.OFF)));
        assertEquals(field, broken.field());
        return broken.code();
    }

    private void broken(People.Person doctor, UUID id, String name) {
        assertEquals("name", assertThrows(BusinessRuleException.class, () -> people.as(doctor, () -> searches.change(id, name, SearchAlert.OFF))).field());
    }

    private People.Person verified() {
        People.Person doctor = doctors.registered();
        inside.verify(doctor.accountId());
        return doctor;
    }

    /** An opening that the searches find, in the index too. */
    private void published() {
        made.published(partners.ready());
        Eventually.isTrue("in the index", PATIENCE, index::isUpToDate);
    }

    /** Nothing of the doctor is due any more, and so many mails were written in all; the server's own timer may have been quicker. */
    private void told(People.Person doctor, long mails) {
        timer.run();
        Eventually.isTrue("nothing is due", PATIENCE, () -> inside.number("select count(*) from saved_search where next_alert_at <= now() and doctor_id = '" + inside.doctor(doctor.accountId()) + "'") == 0);
        assertEquals(mails, inside.mails(doctor.accountId()));
    }

    /** What only happens inside of transactions. */
    @ApplicationScoped
    public static class Inside {
        private static final String OWN = " where doctor_id = (select id from doctor where account_id = ?1)";
        @Inject
        private Doctors doctors;
        @Inject
        private Accounts accounts;
        @PersistenceContext
        private EntityManager em;

        @Transactional
        @ActivateRequestContext
        public void erase(UUID accountId) {
            doctors.erase(doctor(accountId), LocalDate.of(2030, 1, 1));
        }

        @Transactional
        @ActivateRequestContext
        public void verify(UUID accountId) {
            accounts.verify(accountId);
        }

        @Transactional
        public UUID doctor(UUID accountId) {
            return doctors.findOfAccount(accountId).orElseThrow().id();
        }

        @Transactional
        public void state(UUID accountId, String state) {
            em.createNativeQuery("update doctor set state = ?2 where account_id = ?1").setParameter(1, accountId).setParameter(2, state).executeUpdate();
        }

        @Transactional
        public void makeNotDue(UUID accountId) {
            em.createNativeQuery("update saved_search set next_alert_at = now() + interval '1 hour'" + OWN + " and next_alert_at is not null").setParameter(1, accountId).executeUpdate();
        }

        @Transactional
        public void makeDue(UUID accountId) {
            em.createNativeQuery("update saved_search set next_alert_at = now() - interval '1 minute'" + OWN + " and alert <> 'OFF'").setParameter(1, accountId).executeUpdate();
        }

        /** As if what is known were known for long, and the time had come. */
        @Transactional
        public void forgetTold(UUID accountId) {
            em.createNativeQuery("update saved_search set told_at = now() - interval '1 hour', looked_at = now() - interval '1 hour', next_alert_at = now() - interval '1 minute'" + OWN + " and alert <> 'OFF'")
                    .setParameter(1, accountId).executeUpdate();
        }

        /** Lets the second pass in which something was told, as the index knows seconds only. */
        @Transactional
        public void agePublished() {
            em.createNativeQuery("update saved_search set told_at = told_at - interval '2 seconds'").executeUpdate();
        }

        @Transactional
        public boolean is(String condition, UUID id) {
            return number("select count(*) from saved_search where id = '" + id + "' and " + condition) == 1;
        }

        @Transactional
        public long mails(UUID accountId) {
            return number("select count(*) from mail_message where template = 'search-alert' and account_id = '" + accountId + "'");
        }

        @Transactional
        public long audited(UUID accountId, String action) {
            return number("select count(*) from audit_entry a where a.action = '" + action + "' and a::text like '%SEARCH_ALERT%' and a::text like '%" + doctor(accountId) + "%'");
        }

        @Transactional
        public long shown(UUID accountId, String hash) {
            return number("select count(*) from audit_entry a where a.action = 'CONSENTED' and a::text like '%" + hash + "%' and a::text like '%" + doctor(accountId) + "%'");
        }

        @Transactional
        public long number(String sql) {
            return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
        }
    }
}
