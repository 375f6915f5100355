package jp.concierge.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.concierge.shared.config.SmtpServer;
import jp.concierge.shared.crypto.Vault;

/** Takes mail into the database in the transaction of what happened; it is sent when that transaction is committed. */
@ApplicationScoped
public class Outbox {
    @Inject
    private MailRepository mails;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;
    @Inject
    private Event<MailQueued> queued;

    @Transactional(Transactional.TxType.MANDATORY)
    public void enqueue(Mail mail) {
        mails.add(new MailMessage(mail, clock.instant(), vault));
        queued.fire(new MailQueued());
    }

    /**
     * For how long the most overdue mail has been waiting for a sender: seconds at most while senders work, however often a
     * mail has failed, because a failed one is due later again. Zero where no mail server is configured.
     */
    @Transactional(Transactional.TxType.REQUIRED)
    public Duration lateness() {
        if (SmtpServer.configured().isEmpty()) {
            return Duration.ZERO;
        }
        Instant now = clock.instant();
        return mails.oldestDue(now).map(since -> Duration.between(since, now)).orElse(Duration.ZERO);
    }
}
