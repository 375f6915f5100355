package jp.concierge.shared.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpServerTest {

    @Test
    void everyPartOfTheAddressIsRead() {
        SmtpServer server = SmtpServer.parse("smtp://desk%40example.jp:p%40ss%3Aw+rd@mail.example.jp:2525?starttls=required&timeout=40&from=no-reply@example.jp");
        assertEquals(new SmtpServer("mail.example.jp", 2525, false, SmtpServer.StartTls.REQUIRED, "desk@example.jp", "p@ss:w+rd", Duration.ofSeconds(40), "no-reply@example.jp"), server);
    }

    @ParameterizedTest
    @CsvSource({"smtp://mail.example.jp,25", "smtp://u:p@mail.example.jp,587", "smtps://mail.example.jp,465", "smtp://mail.example.jp:1025,1025"})
    void theUsualPortIsTakenWhereNoneIsGiven(String url, int port) {
        assertEquals(port, SmtpServer.parse(url).port());
    }

    @ParameterizedTest
    @CsvSource({"smtp://m.example.jp,WHERE_OFFERED", "smtp://m.example.jp?starttls=true,WHERE_OFFERED", "smtp://m.example.jp?starttls=required,REQUIRED",
        "smtp://m.example.jp?starttls=false,NEVER", "smtps://m.example.jp,NEVER"})
    void encryptionIsUsedWhereItIsOffered(String url, SmtpServer.StartTls startTls) {
        assertEquals(startTls, SmtpServer.parse(url).startTls());
    }

    @Test
    void withoutUserThereIsNoSignIn() {
        SmtpServer server = SmtpServer.parse("smtp://127.0.0.1:3025");
        assertNull(server.user());
        assertNull(server.password());
        assertNull(server.from());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://mail.example.jp", "smtp:", "smtp://", "mail.example.jp:25", "smtp://mail.example.jp:port", "smtp://u:p@ss@mail.example.jp",
        "smtp://mail.example.jp/box", "smtp://mail.example.jp?starttls=maybe", "smtp://mail.example.jp?timeout=0", "smtp://mail.example.jp?timeout=abc",
        "smtp://mail.example.jp?from=nobody", "smtp://mail.example.jp?color=red", "smtp://mail.example.jp?timeout=1&timeout=2", "smtp://u:100%@mail.example.jp"})
    void aMalformedAddressIsRefusedInOneLine(String url) {
        String complaint = SmtpServer.complaint(url);
        assertNotNull(complaint);
        assertFalse(complaint.contains("\n"));
        assertTrue(complaint.startsWith("must "), complaint);
    }

    @Test
    void neitherUserNorPasswordIsEverPrinted() {
        assertEquals("mail.example.jp:587", SmtpServer.parse("smtp://user:secret@mail.example.jp").toString());
        assertFalse(SmtpServer.complaint("smtp://user:sec ret@mail.example.jp").contains("sec"));
    }
}
