package jp.concierge.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.concierge.shared.crypto.Vault;

/**
 * The outbox seen by its senders, each step a short transaction of its own: claim one mail, send it outside of any
 * transaction, tell how it went. A sender that dies in between loses its claim when the lease ends, and the mail is sent again.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class MailQueue {
    private static final Logger LOG = Logger.getLogger("jp.concierge.notification");
    @Inject
    private MailRepository mails;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    /**
     * Takes the mail that is due the longest.
     *
     * @param lease longer than sending can take
     * @param domain for a new Message-ID
     * @return empty when none is due, or others hold what is
     */
    public Optional<Letter> claim(Duration lease, String domain) {
        Instant now = clock.instant();
        for (Optional<MailMessage> due = mails.lockDue(now); due.isPresent(); due = mails.lockDue(now)) {
            Optional<Letter> letter = claim(due.get(), now.plus(lease), domain, now);
            if (letter.isPresent()) {
                return letter;
            }
            mails.flush();
        }
        return Optional.empty();
    }

    private Optional<Letter> claim(MailMessage mail, Instant until, String domain, Instant now) {
        UUID advertised = mail.advertisedAccount();
        if (advertised != null && mails.refusesAdvertising(advertised)) {
            mail.stop();
            return Optional.empty();
        }
        if (mail.attempts() >= Backoff.MOST_ATTEMPTS) {
            mail.failed(MailFailure.INTERRUPTED, null, now, null);
            return Optional.empty();
        }
        mail.claim(until, domain);
        try {
            return Optional.of(mail.letter(vault));
        } catch (IllegalStateException e) {
            LOG.log(Level.SEVERE, "Mail {0} cannot be opened with our keys", mail.id());
            mail.failed(MailFailure.UNREADABLE, null, now, null);
            return Optional.empty();
        }
    }

    public void sent(Letter letter) {
        mails.find(letter.id()).filter(mail -> mail.isClaimedBy(letter.attempt())).ifPresent(mail -> mail.sent(clock.instant()));
    }

    public void failed(Letter letter, Diagnosis why) {
        Duration wait = why.permanent() ? null : Backoff.after(letter.attempt(), ThreadLocalRandom.current().nextDouble());
        mails.find(letter.id()).filter(mail -> mail.isClaimedBy(letter.attempt())).ifPresent(mail -> mail.failed(why.failure(), why.codes(), clock.instant(), wait));
    }

    /** Without a mail server nothing is sent; what is due is kept to be read. */
    public void keepDue() {
        mails.keepDue(clock.instant());
    }
}
