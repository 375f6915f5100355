package jp.concierge.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import jp.concierge.shared.config.SmtpServer;

/** One conversation with the mail server; opened by the first mail, good for many. */
class SmtpConnection implements AutoCloseable {
    private final SmtpServer server;
    private final Session session;
    private Transport transport;

    /** @param ownName what we call ourselves to the server */
    SmtpConnection(SmtpServer server, String ownName) {
        this.server = server;
        this.session = Session.getInstance(properties(server, ownName));
    }

    Session session() {
        return session;
    }

    /** Returns when the server has taken the mail for its recipient; throws when it has not or its answer is not known. */
    void send(MimeMessage message) throws MessagingException {
        if (transport == null) {
            Transport fresh = session.getTransport(server.implicitTls() ? "smtps" : "smtp");
            transport = fresh;
            fresh.connect(server.host(), server.port(), server.user(), server.password());
        }
        transport.sendMessage(message, message.getAllRecipients());
    }

    @Override
    public void close() {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException e) {
                // it was broken; nothing of ours is lost by that
                transport = null;
            }
        }
    }

    private static Properties properties(SmtpServer server, String ownName) {
        String millis = Long.toString(server.timeout().toMillis());
        String prefix = "mail." + (server.implicitTls() ? "smtps" : "smtp") + ".";
        Properties properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", millis);
        properties.setProperty(prefix + "timeout", millis);
        properties.setProperty(prefix + "writetimeout", millis);
        properties.setProperty(prefix + "auth", Boolean.toString(server.user() != null));
        properties.setProperty(prefix + "localhost", ownName);
        properties.setProperty(prefix + "quitwait", "false");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(server.startTls() != SmtpServer.StartTls.NEVER));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(server.startTls() == SmtpServer.StartTls.REQUIRED));
        return properties;
    }
}
