package jp.concierge.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;

class DiagnosisTest {

    @Test
    void aRecipientRefusedForGoodEndsTheMail() throws AddressException {
        assertEquals(new Diagnosis(MailFailure.RECIPIENT_REFUSED, "550 5.1.1", true), Diagnosis.of(recipient(550, "550 5.1.1 <taro@example.jp> User unknown")));
    }

    @Test
    void afullMailboxAndGreylistingAreTriedAgain() throws AddressException {
        assertEquals(new Diagnosis(MailFailure.RECIPIENT_REFUSED, "552 5.2.2", false), Diagnosis.of(recipient(552, "552 5.2.2 mailbox full")));
        assertEquals(new Diagnosis(MailFailure.SERVER_BUSY, "451 4.7.1", false), Diagnosis.of(recipient(451, "451 4.7.1 come back later")));
    }

    @Test
    void aRefusedContentEndsTheMailButARefusedSenderDoesNot() throws AddressException {
        assertEquals(new Diagnosis(MailFailure.CONTENT_REFUSED, "554 5.7.1", true), Diagnosis.of(refused("DATA", 554, "554 5.7.1 looks like spam for taro@example.jp")));
        assertEquals(new Diagnosis(MailFailure.SENDER_REFUSED, "550", false), Diagnosis.of(refused("MAIL FROM:<no-reply@example.jp>", 550, "550 not your address")));
        assertEquals(new Diagnosis(MailFailure.SENDER_REFUSED, "530 5.7.0", false), Diagnosis.of(refused("MAIL FROM:<no-reply@example.jp>", 530, "530 5.7.0 sign in first")));
    }

    @Test
    void whateverIsWrongWithServerOrNetworkIsTriedAgain() throws AddressException {
        assertEquals(new Diagnosis(MailFailure.NOT_REACHED, null, false), Diagnosis.of(new MessagingException("x", new ConnectException("refused"))));
        assertEquals(new Diagnosis(MailFailure.TIMEOUT, null, false), Diagnosis.of(new MessagingException("x", new SocketTimeoutException("Read timed out"))));
        assertEquals(new Diagnosis(MailFailure.ENCRYPTION, null, false), Diagnosis.of(new MessagingException("x", new SSLHandshakeException("no"))));
        assertEquals(new Diagnosis(MailFailure.SIGN_IN_REFUSED, "535 5.7.8", false), Diagnosis.of(new AuthenticationFailedException("535 5.7.8 bad credentials")));
        assertEquals(new Diagnosis(MailFailure.SERVER_BUSY, "421 4.3.2", false), Diagnosis.of(refused("DATA", 421, "421 4.3.2 shutting down")));
        assertEquals(new Diagnosis(MailFailure.CONNECTION_LOST, null, false), Diagnosis.of(new MessagingException("something")));
        assertEquals(new Diagnosis(MailFailure.UNKNOWN, null, false), Diagnosis.of(new IllegalStateException("something")));
    }

    private static Exception recipient(int code, String answer) throws AddressException {
        SMTPAddressFailedException inner = new SMTPAddressFailedException(new InternetAddress("taro@example.jp"), "RCPT TO", code, answer);
        return new SendFailedException("Invalid Addresses", inner, null, null, null);
    }

    private static Exception refused(String command, int code, String answer) {
        return new SMTPSendFailedException(command, code, answer, null, null, null, null);
    }
}
