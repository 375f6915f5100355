package jp.concierge.notification;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import jp.concierge.shared.config.Setting;
import jp.concierge.shared.config.SmtpServer;

/** Lets the sender look for due mail every second, on every node. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailTimer {
    private static final Logger LOG = Logger.getLogger("jp.concierge.notification");
    @Inject
    private MailSender sender;
    @Inject
    private MailCounters counters;

    @PostConstruct
    void begin() {
        counters.begin();
        if (SmtpServer.configured().isEmpty() && !Boolean.parseBoolean(Setting.DEMO.get())) {
            LOG.warning(Setting.SMTP_URL.environmentName() + " is not set: no mail is sent, all of it is kept for /office/mail.");
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "mail")
    void look() {
        sender.look();
    }

    @PreDestroy
    void stop() {
        sender.stop();
    }
}
