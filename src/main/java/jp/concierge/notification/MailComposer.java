package jp.concierge.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import jp.concierge.settings.OperatorSettings;
import jp.concierge.shared.NeutralText;
import jp.concierge.shared.config.SmtpServer;
import jp.concierge.shared.web.AppInfo;
import jp.concierge.shared.web.Texts;

/** Puts an opened mail into the form that goes over the wire: neutral sender, plain text and HTML, and for advertising the way out of it. */
@ApplicationScoped
class MailComposer {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    @Inject
    private OperatorSettings operator;
    @Inject
    private Texts texts;
    @Inject
    private AppInfo app;
    @Inject
    private UnsubscribeTokens unsubscribe;

    /** Address that mail comes from: the operator's, else the mail server's, else one of our own host. */
    String senderAddress(SmtpServer server) {
        if (!operator.getMailSenderAddress().isEmpty()) {
            return operator.getMailSenderAddress();
        }
        return server.from() != null ? server.from() : "no-reply@" + URI.create(app.getBaseUrl()).getHost();
    }

    MimeMessage compose(Letter letter, Session session, String senderAddress) throws MessagingException {
        String text = letter.advertising() ? letter.body() + advertisingFooter(letter) : letter.body();
        Numbered message = new Numbered(session, letter.messageId());
        try {
            message.setFrom(new InternetAddress(senderAddress, senderName(), UTF_8));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.recipient(), null));
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("No UTF-8", e);
        }
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(letter.createdAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("Content-Language", "ja");
        if (letter.advertising()) {
            message.setHeader("List-Unsubscribe", "<" + unsubscribe.link(letter.accountId()) + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text.replace("\n", "\r\n"), UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(MailFrame.of(letter.subject(), texts.get("mail.preheader"), text).replace("\n", "\r\n"), UTF_8, "html");
        message.setContent(new MimeMultipart("alternative", plain, html));
        message.saveChanges();
        return message;
    }

    private String senderName() {
        String name = operator.getMailSenderName();
        return name.isEmpty() || !NeutralText.isNeutral(name) ? texts.get("mail.sender") : name;
    }

    /** Who sends, how to stop it, where to complain (R33). */
    private String advertisingFooter(Letter letter) {
        String sender = operator.getOrganisation().isEmpty() ? texts.get("mail.sender") : operator.getOrganisation();
        String complaint = operator.getComplaintContact().isEmpty() ? operator.getContactEmail() : operator.getComplaintContact();
        return texts.format("mail.advertising.footer", sender, operator.getPostalCode(), operator.getAddress(), complaint, unsubscribe.link(letter.accountId()));
    }

    /** Keeps its Message-ID however often it is composed. */
    private static final class Numbered extends MimeMessage {
        private final String messageId;

        Numbered(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
