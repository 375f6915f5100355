package jp.concierge.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.concierge.shared.Ids;
import jp.concierge.shared.crypto.KeysetFile;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.support.Eventually;
import jp.concierge.support.RunningConcierge;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real product and a real mail server, each a party of its own: what arrives, and what arrives after the product was killed. */
class OutboxMailIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    @TempDir
    private static Path directory;
    private static GreenMail server;
    private static RunningConcierge product;
    private static Vault vault;

    @BeforeAll
    static void start() throws GeneralSecurityException {
        server = new GreenMail(new ServerSetup(RunningConcierge.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        product = launch();
        vault = new Vault(KeysetFile.read(directory.resolve("data/keyset.json")));
    }

    @AfterAll
    static void stop() {
        product.close();
        server.stop();
    }

    @Test
    void each_mail_arrives_once_with_a_neutral_head_and_both_parts() throws SQLException, MessagingException, IOException {
        List<String> recipients = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            recipients.add(somebody());
            enqueue(recipients.get(i), null);
        }
        Eventually.isTrue("all sent", PATIENCE, () -> count("state = 'SENT'") >= 5 && unsettled() == 0);
        for (String recipient : recipients) {
            assertEquals(1, arrived(recipient).size());
        }
        MimeMessage message = arrived(recipients.get(0)).get(0);
        assertEquals("お知らせ", message.getSubject());
        assertEquals("auto-generated", message.getHeader("Auto-Submitted", null));
        assertTrue(message.getMessageID().matches("<[0-9a-f-]{36}@localhost>"), message.getMessageID());
        assertFalse(message.getFrom()[0].toString().isEmpty());
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertTrue(parts.getContentType().startsWith("multipart/alternative"));
        assertTrue(parts.getBodyPart(0).isMimeType("text/plain"));
        assertEquals("髙橋 様\r\n\r\n本文です。", parts.getBodyPart(0).getContent());
        assertTrue(parts.getBodyPart(1).isMimeType("text/html"));
    }

    @Test
    void mail_waits_for_a_server_that_is_down() throws SQLException {
        server.stop();
        String recipient = somebody();
        UUID id = enqueue(recipient, null);
        Eventually.isTrue("tried in vain", PATIENCE, () -> count("id = '" + id + "' and state = 'WAITING' and attempts > 0 and failure = 'NOT_REACHED'") == 1);
        server.start();
        execute("update mail_message set due_at = now() where id = '" + id + "'");
        Eventually.isTrue("sent", PATIENCE, () -> count("id = '" + id + "' and state = 'SENT'") == 1);
        assertEquals(1, arrived(recipient).size());
    }

    @Test
    void a_kill_in_the_middle_of_sending_loses_no_mail() throws SQLException, MessagingException {
        List<String> recipients = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            recipients.add(somebody());
        }
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            for (String recipient : recipients) {
                enqueue(connection, recipient, null);
            }
            connection.commit();
        }
        Eventually.isTrue("some arrived", PATIENCE, () -> recipients.stream().mapToInt(r -> arrived(r).size()).sum() > 2);
        product.kill();
        product = launch();
        execute("update mail_message set due_at = now() where state = 'SENDING'");
        Eventually.isTrue("all sent", PATIENCE, () -> unsettled() == 0);
        for (String recipient : recipients) {
            List<MimeMessage> arrived = arrived(recipient);
            assertTrue(!arrived.isEmpty() && arrived.size() <= 2, recipient + ": " + arrived.size());
            Set<String> ids = arrived.stream().map(OutboxMailIT::messageId).collect(Collectors.toSet());
            assertEquals(1, ids.size(), "twice at most, and then under the same Message-ID");
        }
    }

    @Test
    void a_mail_program_ends_advertising_by_one_click_and_a_link_checker_does_not() throws SQLException, MessagingException {
        UUID account = Ids.next();
        String recipient = somebody();
        enqueue(recipient, account);
        Eventually.isTrue("sent", PATIENCE, () -> unsettled() == 0);
        String link = arrived(recipient).get(0).getHeader("List-Unsubscribe", null).replaceAll("[<>\\s]", "");
        assertEquals(200, request(link, null, Map.of()).statusCode());
        assertEquals(0, refusals(account), "looking changes nothing");
        assertEquals(404, request(link.substring(0, link.length() - 4) + "AAAA", "List-Unsubscribe=One-Click", Map.of("Content-Type", "application/x-www-form-urlencoded")).statusCode());
        HttpResponse<String> done = request(link, "List-Unsubscribe=One-Click", Map.of("Content-Type", "application/x-www-form-urlencoded"));
        assertEquals(200, done.statusCode());
        assertTrue(done.body().contains("お知らせメールを止めました"));
        assertFalse(done.body().contains("???"));
        assertEquals(1, refusals(account));
        UUID next = enqueue(recipient, account);
        Eventually.isTrue("stopped", PATIENCE, () -> count("id = '" + next + "' and state = 'CANCELLED' and sealed_body is null") == 1);
        assertEquals(1, arrived(recipient).size());
    }

    @Test
    void a_person_ends_advertising_by_the_button_of_the_page() throws SQLException, MessagingException {
        UUID account = Ids.next();
        String recipient = somebody();
        enqueue(recipient, account);
        Eventually.isTrue("sent", PATIENCE, () -> unsettled() == 0);
        String link = arrived(recipient).get(0).getHeader("List-Unsubscribe", null).replaceAll("[<>\\s]", "");
        HttpResponse<String> answer = request(link, "form=form&stop=x&jakarta.faces.ViewState=stateless",
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Origin", "null", "Sec-Fetch-Site", "same-origin"));
        assertEquals(303, answer.statusCode());
        assertEquals(1, refusals(account));
        assertTrue(request(link + "?ended=1", null, Map.of()).body().contains("お知らせメールを止めました"));
    }

    private static RunningConcierge launch() {
        return RunningConcierge.start(directory.resolve("data"), Map.of("CONCIERGE_SMTP_URL", "smtp://127.0.0.1:" + server.getSmtp().getPort() + "?timeout=3"));
    }

    private static List<MimeMessage> arrived(String recipient) {
        return Arrays.stream(server.getReceivedMessages()).filter(message -> recipient(message).equals(recipient)).toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String somebody() {
        return "somebody-" + Ids.code(10).toLowerCase(java.util.Locale.ROOT) + "@recipient.example";
    }

    /** Puts a mail into the table just as the outbox does. */
    private static UUID enqueue(String recipient, UUID advertisedAccount) throws SQLException {
        try (Connection connection = connect()) {
            return enqueue(connection, recipient, advertisedAccount);
        }
    }

    private static UUID enqueue(Connection connection, String recipient, UUID advertisedAccount) throws SQLException {
        UUID id = Ids.next();
        try (PreparedStatement insert = connection.prepareStatement("insert into mail_message (id, template, subject, sealed_recipient, sealed_body, advertising, account_id, state, created_at, due_at)"
                + " values (?, 'test', 'お知らせ', ?, ?, ?, ?, 'WAITING', ?, ?)")) {
            insert.setObject(1, id);
            insert.setBytes(2, vault.seal("mail_message.sealed_recipient:" + id, recipient));
            insert.setBytes(3, vault.seal("mail_message.sealed_body:" + id, "髙橋 様\n\n本文です。"));
            insert.setBoolean(4, advertisedAccount != null);
            insert.setObject(5, advertisedAccount);
            insert.setTimestamp(6, Timestamp.from(Instant.now()));
            insert.setTimestamp(7, Timestamp.from(Instant.now()));
            insert.executeUpdate();
        }
        return id;
    }

    private static HttpResponse<String> request(String url, String posted, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(30));
        headers.forEach(request::header);
        if (posted != null) {
            request.POST(HttpRequest.BodyPublishers.ofString(posted));
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long unsettled() throws SQLException {
        return count("state in ('WAITING', 'SENDING')");
    }

    private static long refusals(UUID account) throws SQLException {
        return number("select count(*) from advertising_refusal where account_id = '" + account + "'");
    }

    private static long count(String condition) throws SQLException {
        return number("select count(*) from mail_message where " + condition);
    }

    private static long number(String sql) throws SQLException {
        try (Connection connection = connect(); ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = connect()) {
            connection.createStatement().execute(sql);
        }
    }

    private static Connection connect() throws SQLException {
        try {
            Path data = directory.resolve("data");
            return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + Files.readString(data.resolve("postgres.port")).strip() + "/postgres", "postgres",
                    Files.readString(data.resolve("postgres.password")).strip());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
