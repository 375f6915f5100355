package jp.concierge.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.concierge.shared.config.SmtpServer;

/**
 * For the demonstration alone: what a mail server might have said to the mails so far, told to the outbox by the same verbs
 * that a sender uses. Nothing is sent. Mails of the last two days stay kept, to be read.
 */
@ApplicationScoped
public class MailRehearsal {
    private static final Duration READABLE = Duration.ofDays(2);
    private static final Duration LEASE = Duration.ofHours(8);
    private static final String DOMAIN = "concierge.example";
    private static final int EVERY = 41;
    @Inject
    private MailRepository mails;
    @Inject
    private Clock clock;

    /** @return false, and nothing happens, where a mail server is configured: there mail is really sent */
    @Transactional
    public boolean play() {
        if (SmtpServer.configured().isPresent()) {
            return false;
        }
        Instant now = clock.instant();
        mails.keepDue(now);
        List<MailMessage> kept = mails.kept();
        int old = 0;
        for (MailMessage mail : kept) {
            Instant created = mail.detail().createdAt();
            if (created.isBefore(now.minus(READABLE))) {
                past(mail, created, old++);
            }
        }
        int young = kept.size() - old;
        if (young > 1) {
            busy(kept.get(0), now);
            kept.get(1 + young / 10).claim(now.plus(LEASE), DOMAIN);
        }
        return true;
    }

    private static void past(MailMessage mail, Instant created, int nth) {
        mail.claim(created, DOMAIN);
        if (nth % EVERY == 2) {
            mail.failed(MailFailure.RECIPIENT_REFUSED, "550 5.1.1", created.plusSeconds(2), null);
        } else if (nth % EVERY == 8) {
            while (mail.attempts() < Backoff.MOST_ATTEMPTS) {
                mail.claim(created, DOMAIN);
            }
            mail.failed(MailFailure.NOT_REACHED, null, created.plus(Duration.ofDays(2)), null);
        } else {
            mail.sent(created.plusSeconds(2 + nth % 7));
        }
    }

    private static void busy(MailMessage mail, Instant now) {
        mail.claim(now, DOMAIN);
        mail.failed(MailFailure.SERVER_BUSY, "451 4.7.1", now, LEASE);
    }
}
