package jp.concierge.notification;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Why a mail could not be sent, and whether another attempt makes sense. Only what the server says of this recipient or
 * this mail for good ends it at once; whatever is wrong with the server, the network or our settings can be mended.
 *
 * @param codes of the server's answer, e.g. {@code 550 5.1.1}; null when it gave none. Its text is left out: it may quote addresses.
 */
record Diagnosis(MailFailure failure, String codes, boolean permanent) {
    private static final int MAILBOX_FULL = 552;
    private static final int CLOSING = 421;
    private static final Pattern ENHANCED = Pattern.compile("\\s*\\d{3}[ -](\\d\\.\\d{1,3}\\.\\d{1,3})\\b.*", Pattern.DOTALL);

    static Diagnosis of(Exception failure) {
        List<Throwable> all = flatten(failure);
        for (Throwable t : all) {
            if (t instanceof SMTPAddressFailedException refused) {
                int code = refused.getReturnCode();
                return answered(code / 100 == 5 ? MailFailure.RECIPIENT_REFUSED : MailFailure.SERVER_BUSY, code, t, code / 100 == 5 && code != MAILBOX_FULL);
            }
        }
        for (Throwable t : all) {
            if (t instanceof AuthenticationFailedException) {
                return new Diagnosis(MailFailure.SIGN_IN_REFUSED, codes(t), false);
            }
            if (t instanceof SMTPSenderFailedException refused) {
                return answered(MailFailure.SENDER_REFUSED, refused.getReturnCode(), t, false);
            }
            if (t instanceof SMTPSendFailedException refused) {
                return refused(refused);
            }
            if (t instanceof SocketTimeoutException) {
                return new Diagnosis(MailFailure.TIMEOUT, null, false);
            }
            if (t instanceof SSLException) {
                return new Diagnosis(MailFailure.ENCRYPTION, null, false);
            }
            if (t instanceof ConnectException || t instanceof UnknownHostException || t instanceof NoRouteToHostException) {
                return new Diagnosis(MailFailure.NOT_REACHED, null, false);
            }
        }
        boolean connection = all.stream().anyMatch(t -> t instanceof IOException || t instanceof MessagingException);
        return new Diagnosis(connection ? MailFailure.CONNECTION_LOST : MailFailure.UNKNOWN, codes(failure), false);
    }

    private static Diagnosis refused(SMTPSendFailedException refused) {
        int code = refused.getReturnCode();
        String command = String.valueOf(refused.getCommand());
        if (command.startsWith("MAIL")) {
            return answered(code / 100 == 5 ? MailFailure.SENDER_REFUSED : MailFailure.SERVER_BUSY, code, refused, false);
        }
        if (code / 100 == 5) {
            return answered(MailFailure.CONTENT_REFUSED, code, refused, true);
        }
        return answered(code / 100 == 4 ? MailFailure.SERVER_BUSY : MailFailure.CONNECTION_LOST, code, refused, false);
    }

    private static Diagnosis answered(MailFailure failure, int code, Throwable answer, boolean permanent) {
        return new Diagnosis(code == CLOSING ? MailFailure.SERVER_BUSY : failure, codes(answer), permanent);
    }

    /** The three digits and, where given, the enhanced code at the beginning of an answer. */
    private static String codes(Throwable answer) {
        String text = String.valueOf(answer.getMessage()).strip();
        if (!text.matches("(?s)\\d{3}([ -].*)?")) {
            return null;
        }
        Matcher enhanced = ENHANCED.matcher(text);
        return text.substring(0, 3) + (enhanced.matches() ? " " + enhanced.group(1) : "");
    }

    private static List<Throwable> flatten(Throwable failure) {
        List<Throwable> all = new ArrayList<>();
        collect(failure, all);
        return all;
    }

    private static void collect(Throwable t, List<Throwable> all) {
        if (t == null || all.contains(t)) {
            return;
        }
        all.add(t);
        if (t instanceof MessagingException mail) {
            collect(mail.getNextException(), all);
        }
        collect(t.getCause(), all);
    }
}
