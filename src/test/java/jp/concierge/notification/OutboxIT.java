package jp.concierge.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.concierge.settings.OperatorSettings;
import jp.concierge.shared.AdvertisingRefused;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.Ids;
import jp.concierge.shared.NeutralText;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.config.Setting;
import jp.concierge.shared.security.Role;
import jp.concierge.support.Eventually;
import jp.concierge.support.container.ContainerTest;
import jp.concierge.support.container.People;
import jp.concierge.support.container.SmtpDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The outbox against a mail server that is there, down, slow, or refuses somebody. */
@ContainerTest
class OutboxIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String URL = Setting.SMTP_URL.propertyName();
    @Inject
    private Desk desk;
    @Inject
    private Outbox outbox;
    @Inject
    private MailService mails;
    @Inject
    private UnsubscribeService unsubscribe;
    @Inject
    private UnsubscribeTokens tokens;
    @Inject
    private OperatorSettings operator;
    @Inject
    private People people;
    private SmtpDouble server;

    @BeforeEach
    void startServer() {
        server = new SmtpDouble();
        System.setProperty(URL, server.url());
    }

    @AfterEach
    void stopServer() {
        System.clearProperty(URL);
        server.close();
    }

    @Test
    void a_committed_mail_goes_out_once_with_both_parts_and_its_headers() throws MessagingException, IOException {
        String recipient = somebody();
        UUID id = desk.send(recipient);
        Eventually.isTrue("sent", PATIENCE, () -> desk.state(id) == MailState.SENT);
        assertEquals(1, server.takenFor(recipient).size());
        MimeMessage message = message(recipient, 0);
        assertEquals("ご連絡", message.getSubject());
        assertEquals("<" + id + "@sender.example>", message.getMessageID());
        InternetAddress sender = (InternetAddress) message.getFrom()[0];
        assertEquals("no-reply@sender.example", sender.getAddress());
        assertEquals(operator.getMailSenderName(), sender.getPersonal());
        assertTrue(NeutralText.isNeutral(sender.getPersonal()));
        assertEquals("auto-generated", message.getHeader("Auto-Submitted", null));
        assertNotNull(message.getSentDate());
        assertNull(message.getHeader("List-Unsubscribe"));
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertEquals("alternative", new jakarta.mail.internet.ContentType(parts.getContentType()).getSubType());
        assertEquals("髙橋 様\r\n\r\nhttps://example.jp/x?a=1 をご覧ください。𠮷", parts.getBodyPart(0).getContent());
        assertTrue(((String) parts.getBodyPart(1).getContent()).contains("<a href=\"https://example.jp/x?a=1\""));
        assertFalse(desk.hasContent(id), "nobody needs the content any more");
    }

    @Test
    void what_is_rolled_back_is_never_sent() {
        String rolledBack = somebody();
        assertThrows(IllegalStateException.class, () -> desk.sendAndFail(rolledBack));
        String later = somebody();
        UUID id = desk.send(later);
        Eventually.isTrue("sent", PATIENCE, () -> desk.state(id) == MailState.SENT);
        assertEquals(0, server.askedFor(rolledBack));
    }

    @Test
    void a_server_that_was_down_gets_the_mail_when_it_is_up_again() {
        server.stop();
        String recipient = somebody();
        UUID id = desk.send(recipient);
        Eventually.isTrue("failed once", PATIENCE, () -> desk.attempts(id) == 1 && desk.state(id) == MailState.WAITING);
        assertEquals(MailFailure.NOT_REACHED, desk.failure(id));
        assertTrue(outbox.lateness().compareTo(Duration.ofSeconds(5)) < 0);
        server.start();
        desk.makeDue(id);
        Eventually.isTrue("sent", PATIENCE, () -> desk.state(id) == MailState.SENT);
        assertEquals(1, server.takenFor(recipient).size());
        assertNull(desk.failure(id));
    }

    @Test
    void a_server_that_stops_answering_holds_up_nobody_else_and_is_asked_again() {
        String slow = somebody();
        server.answer(slow, SmtpDouble.SILENCE);
        UUID hanging = desk.send(slow);
        Eventually.isTrue("the server was asked", PATIENCE, () -> server.askedFor(slow) == 1);
        List<UUID> others = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            others.add(desk.send(somebody()));
        }
        Eventually.isTrue("others sent meanwhile", PATIENCE, () -> others.stream().allMatch(id -> desk.state(id) == MailState.SENT));
        Eventually.isTrue("given up for now", PATIENCE, () -> desk.state(hanging) == MailState.WAITING && desk.failure(hanging) == MailFailure.TIMEOUT);
        server.forgetAnswers();
        desk.makeDue(hanging);
        Eventually.isTrue("sent", PATIENCE, () -> desk.state(hanging) == MailState.SENT);
        assertEquals(1, server.takenFor(slow).size());
    }

    @Test
    void a_refused_recipient_is_dead_at_once_while_others_get_their_mail() {
        String refused = somebody();
        server.answer(refused, "550 5.1.1 <" + refused + "> no such user");
        UUID dead = desk.send(refused);
        UUID fine = desk.send(somebody());
        Eventually.isTrue("both settled", PATIENCE, () -> desk.state(dead) == MailState.DEAD && desk.state(fine) == MailState.SENT);
        assertEquals(1, server.askedFor(refused));
        assertEquals(MailFailure.RECIPIENT_REFUSED, desk.failure(dead));
        assertEquals("550 5.1.1", desk.reply(dead), "codes only: the text names the address");
    }

    @Test
    void a_later_please_is_tried_again() {
        String later = somebody();
        server.answer(later, "451 4.7.1 greylisted");
        UUID id = desk.send(later);
        Eventually.isTrue("waits", PATIENCE, () -> desk.attempts(id) == 1 && desk.state(id) == MailState.WAITING);
        assertEquals(MailFailure.SERVER_BUSY, desk.failure(id));
        server.forgetAnswers();
        desk.makeDue(id);
        Eventually.isTrue("sent", PATIENCE, () -> desk.state(id) == MailState.SENT);
    }

    @Test
    void the_last_attempt_gives_the_mail_up() {
        server.stop();
        UUID id = desk.send(somebody());
        Eventually.isTrue("failed once", PATIENCE, () -> desk.attempts(id) == 1 && desk.state(id) == MailState.WAITING);
        desk.makeDueWithAttempts(id, Backoff.MOST_ATTEMPTS - 1);
        Eventually.isTrue("dead", PATIENCE, () -> desk.state(id) == MailState.DEAD);
        assertEquals(Backoff.MOST_ATTEMPTS, desk.attempts(id));
    }

    @Test
    void a_mail_whose_sender_died_after_sending_goes_again_with_the_same_message_id() throws MessagingException {
        String recipient = somebody();
        UUID id = desk.send(recipient);
        Eventually.isTrue("sent", PATIENCE, () -> server.takenFor(recipient).size() == 1 && desk.state(id) == MailState.SENT);
        desk.asIfTheSenderHadDied(id, recipient);
        Eventually.isTrue("sent again", PATIENCE, () -> server.takenFor(recipient).size() == 2 && desk.state(id) == MailState.SENT);
        assertEquals(message(recipient, 0).getMessageID(), message(recipient, 1).getMessageID());
    }

    @Test
    void many_mails_go_out_once_each() {
        List<String> recipients = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            recipients.add(somebody());
            ids.add(desk.send(recipients.get(i)));
        }
        Eventually.isTrue("all sent", PATIENCE, () -> ids.stream().allMatch(id -> desk.state(id) == MailState.SENT));
        recipients.forEach(recipient -> assertEquals(1, server.takenFor(recipient).size()));
    }

    @Test
    void without_a_server_mail_is_kept_for_an_administrator_and_nobody_else() {
        System.clearProperty(URL);
        String recipient = somebody();
        UUID id = desk.send(recipient);
        Eventually.isTrue("kept", PATIENCE, () -> desk.state(id) == MailState.KEPT);
        assertEquals(Duration.ZERO, outbox.lateness());
        long number = desk.number(id);
        People.Person admin = people.person(Role.ADMIN);
        MailContent content = people.by(admin, () -> mails.read(number));
        assertEquals(recipient, content.recipient());
        assertTrue(content.body().startsWith("髙橋"));
        assertEquals(1, desk.viewsOf(id));
        assertThrows(jakarta.ejb.EJBAccessException.class, () -> people.as(people.person(Role.CONSULTANT), () -> mails.read(number)));
        assertEquals("error.mail.noserver", assertThrows(BusinessRuleException.class, () -> people.as(admin, () -> mails.retry(number, desk.version(id)))).code());
        System.setProperty(URL, server.url());
        assertEquals("error.mail.private", assertThrows(BusinessRuleException.class, () -> people.as(admin, () -> mails.read(number))).code());
        people.as(admin, () -> mails.retry(number, desk.version(id)));
        Eventually.isTrue("sent after all", PATIENCE, () -> desk.state(id) == MailState.SENT);
    }

    @Test
    void a_dead_mail_is_sent_after_all_or_cancelled_by_an_administrator_who_saw_its_present_state() {
        String refused = somebody();
        server.answer(refused, "550 5.1.1 no such user");
        UUID id = desk.send(refused);
        Eventually.isTrue("dead", PATIENCE, () -> desk.state(id) == MailState.DEAD);
        People.Person admin = people.person(Role.ADMIN);
        long number = desk.number(id);
        assertEquals("error.stale", assertThrows(BusinessRuleException.class, () -> people.as(admin, () -> mails.retry(number, desk.version(id) - 1))).code());
        assertThrows(jakarta.ejb.EJBAccessException.class, () -> people.as(people.person(Role.CONSULTANT), () -> mails.cancel(number, desk.version(id))));
        people.as(admin, () -> mails.retry(number, desk.version(id)));
        Eventually.isTrue("dead again", PATIENCE, () -> desk.state(id) == MailState.DEAD && server.askedFor(refused) == 2);
        people.as(admin, () -> mails.cancel(number, desk.version(id)));
        assertEquals(MailState.CANCELLED, desk.state(id));
        assertFalse(desk.hasContent(id));
        assertEquals("error.mail.state", assertThrows(BusinessRuleException.class, () -> people.as(admin, () -> mails.retry(number, desk.version(id)))).code());
    }

    @Test
    void the_list_tells_states_and_never_recipients() {
        UUID id = desk.send(somebody());
        Eventually.isTrue("sent", PATIENCE, () -> desk.state(id) == MailState.SENT);
        People.Person consultant = people.person(Role.CONSULTANT);
        List<MailRow> rows = people.by(consultant, () -> mails.list(new MailQuery(MailState.SENT, "test", null, null), PageRequest.of(1))).rows();
        assertTrue(rows.stream().anyMatch(row -> row.number() == desk.number(id)));
        assertFalse(rows.toString().contains("@"));
        assertThrows(jakarta.ejb.EJBAccessException.class, () -> people.as(people.person(Role.DOCTOR), () -> mails.list(MailQuery.ALL, PageRequest.of(1))));
    }

    @Test
    void advertising_carries_the_way_out_and_stops_when_it_is_taken() throws MessagingException, IOException {
        UUID account = Ids.next();
        String recipient = somebody();
        UUID first = desk.advertise(recipient, account);
        Eventually.isTrue("sent", PATIENCE, () -> desk.state(first) == MailState.SENT);
        MimeMessage message = message(recipient, 0);
        String link = message.getHeader("List-Unsubscribe", null).replaceAll("[<>\\s]", "");
        assertEquals("List-Unsubscribe=One-Click", message.getHeader("List-Unsubscribe-Post", null));
        String text = (String) ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
        assertTrue(text.contains(link), "the link also stands in the text");
        String token = link.substring(link.lastIndexOf('/') + 1);
        assertEquals(tokens.token(account), token);
        people.asVisitor(() -> unsubscribe.unsubscribe(token));
        people.asVisitor(() -> unsubscribe.unsubscribe(token));
        assertEquals(1, desk.refusalsOf(account));
        UUID second = desk.advertise(recipient, account);
        UUID necessary = desk.send(recipient);
        Eventually.isTrue("stopped, but not what is necessary", PATIENCE, () -> desk.state(second) == MailState.CANCELLED && desk.state(necessary) == MailState.SENT);
        assertFalse(desk.hasContent(second));
    }

    @Test
    void a_tampered_link_ends_nothing() {
        String token = tokens.token(Ids.next());
        String tampered = (token.charAt(0) == 'A' ? "B" : "A") + token.substring(1);
        for (String wrong : List.of(tampered, token + "A", token.substring(0, 20), "x", "!", tokens.token(Ids.next()).substring(0, 21) + token.substring(21))) {
            assertThrows(NotFoundException.class, () -> people.asVisitor(() -> unsubscribe.unsubscribe(wrong)), wrong);
        }
    }

    private MimeMessage message(String recipient, int index) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(server.takenFor(recipient).get(index).content().getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String somebody() {
        return "somebody-" + Ids.code(10).toLowerCase(java.util.Locale.ROOT) + "@recipient.example";
    }

    /** Sends as a feature would, and looks into the table. */
    @ApplicationScoped
    public static class Desk {
        private static final List<UUID> REFUSED = new CopyOnWriteArrayList<>();
        @Inject
        private Outbox outbox;
        @Inject
        private jp.concierge.shared.crypto.Vault vault;
        @PersistenceContext
        private EntityManager em;

        @Transactional
        public UUID send(String recipient) {
            return enqueue(recipient, null, false);
        }

        @Transactional
        public UUID advertise(String recipient, UUID account) {
            return enqueue(recipient, account, true);
        }

        @Transactional
        public void sendAndFail(String recipient) {
            enqueue(recipient, null, false);
            throw new IllegalStateException("the act fails");
        }

        private UUID enqueue(String recipient, UUID account, boolean advertising) {
            UUID subject = Ids.next();
            outbox.enqueue(new Mail("test", new EmailAddress(recipient), "ご連絡", "髙橋 様\n\nhttps://example.jp/x?a=1 をご覧ください。𠮷", account, "test", subject, advertising));
            em.flush();
            return (UUID) em.createNativeQuery("select id from mail_message where subject_id = ?1").setParameter(1, subject).getSingleResult();
        }

        @Transactional
        public void makeDue(UUID id) {
            em.createNativeQuery("update mail_message set due_at = now() - interval '1 second' where id = ?1").setParameter(1, id).executeUpdate();
        }

        @Transactional
        public void makeDueWithAttempts(UUID id, int attempts) {
            em.createNativeQuery("update mail_message set due_at = now() - interval '1 second', attempts = ?2 where id = ?1").setParameter(1, id).setParameter(2, attempts).executeUpdate();
        }

        /** The row as it stands between sending and marking, its lease just over. */
        @Transactional
        public void asIfTheSenderHadDied(UUID id, String recipient) {
            em.createNativeQuery("update mail_message set state = 'SENDING', sent_at = null, due_at = now() - interval '1 second', sealed_recipient = ?2, sealed_body = ?3 where id = ?1")
                    .setParameter(1, id).setParameter(2, vault.seal("mail_message.sealed_recipient:" + id, recipient)).setParameter(3, vault.seal("mail_message.sealed_body:" + id, "again")).executeUpdate();
        }

        @Transactional
        public MailState state(UUID id) {
            return MailState.valueOf(column(id, "state"));
        }

        @Transactional
        public MailFailure failure(UUID id) {
            String failure = column(id, "failure");
            return failure == null ? null : MailFailure.valueOf(failure);
        }

        @Transactional
        public String reply(UUID id) {
            return column(id, "reply");
        }

        @Transactional
        public int attempts(UUID id) {
            return Integer.parseInt(column(id, "cast(attempts as text)"));
        }

        @Transactional
        public long number(UUID id) {
            return Long.parseLong(column(id, "cast(number as text)"));
        }

        @Transactional
        public long version(UUID id) {
            return Long.parseLong(column(id, "cast(version as text)"));
        }

        @Transactional
        public boolean hasContent(UUID id) {
            return column(id, "cast(coalesce(sealed_body, sealed_recipient) as text)") != null;
        }

        @Transactional
        public long viewsOf(UUID id) {
            return ((Number) em.createNativeQuery("select count(*) from audit_entry where subject_id = ?1 and action = 'VIEWED'").setParameter(1, id).getSingleResult()).longValue();
        }

        public long refusalsOf(UUID account) {
            return REFUSED.stream().filter(account::equals).count();
        }

        void on(@Observes AdvertisingRefused event) {
            REFUSED.add(event.accountId());
        }

        private String column(UUID id, String expression) {
            return (String) em.createNativeQuery("select " + expression + " from mail_message where id = ?1").setParameter(1, id).getSingleResult();
        }
    }
}
