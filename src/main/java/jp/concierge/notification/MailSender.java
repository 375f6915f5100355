package jp.concierge.notification;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.servlet.ServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.concierge.shared.config.SmtpServer;

/**
 * Sends what is due, over up to four connections of this node at a time: one slow answer does not hold up the other mails.
 * Each run takes mails one by one until none is due or its connection breaks; the timer starts the next.
 */
@ApplicationScoped
public class MailSender {
    private static final Logger LOG = Logger.getLogger("jp.concierge.notification");
    private static final int CONNECTIONS = 4;
    /** Answers of the server in the longest conversation about one mail. */
    private static final int ANSWERS = 12;
    @Resource
    private ManagedExecutorService executor;
    @Inject
    private MailQueue queue;
    @Inject
    private MailComposer composer;
    @Inject
    private MailCounters counters;
    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean open;
    private volatile boolean stopping;

    /** The first request comes when the server has put the application together; before that its threads do not belong to us yet. */
    void opened(@Observes @Initialized(RequestScoped.class) ServletRequest first) {
        open = true;
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailQueued event) {
        if (SmtpServer.configured().isPresent()) {
            wake();
        }
    }

    /** Looks for due mail; called by the timer on every node. */
    void look() {
        if (SmtpServer.configured().isPresent()) {
            wake();
        } else {
            queue.keepDue();
        }
    }

    /** Lets runs finish their present mail and begins no more. */
    void stop() {
        stopping = true;
    }

    private void wake() {
        if (!open || stopping || running.get() >= CONNECTIONS) {
            return;
        }
        if (running.incrementAndGet() > CONNECTIONS) {
            running.decrementAndGet();
            return;
        }
        try {
            executor.execute(this::run);
        } catch (RejectedExecutionException e) {
            running.decrementAndGet();
            LOG.log(Level.FINE, "No thread to send mail; the timer tries again", e);
        }
    }

    private void run() {
        try {
            SmtpServer.configured().ifPresent(this::sendDue);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Mail could not be looked after; the timer tries again", e);
        } finally {
            running.decrementAndGet();
        }
    }

    private void sendDue(SmtpServer server) {
        String sender = composer.senderAddress(server);
        String domain = sender.substring(sender.lastIndexOf('@') + 1);
        try (SmtpConnection connection = new SmtpConnection(server, domain)) {
            boolean usable = true;
            while (usable && !stopping) {
                Optional<Letter> letter = queue.claim(lease(server), domain);
                if (letter.isEmpty()) {
                    return;
                }
                wake();
                usable = send(letter.get(), connection, sender);
            }
        }
    }

    /** @return whether the connection can take another mail */
    private boolean send(Letter letter, SmtpConnection connection, String sender) {
        try {
            MimeMessage message = composer.compose(letter, connection.session(), sender);
            connection.send(message);
        } catch (MessagingException | RuntimeException e) {
            Diagnosis why = Diagnosis.of(e);
            queue.failed(letter, why);
            counters.failed(why.permanent());
            LOG.log(Level.WARNING, "Mail {0} was not sent at attempt {1}: {2} {3}", new Object[] {letter.id(), letter.attempt(), why.failure(), why.codes() == null ? "" : why.codes()});
            return !why.failure().endsConnection();
        }
        queue.sent(letter);
        counters.sent();
        return true;
    }

    /** Longer than the slowest conversation that still ends well, so that nobody else sends the same mail meanwhile. */
    private static Duration lease(SmtpServer server) {
        return server.timeout().multipliedBy(ANSWERS).plusSeconds(30);
    }
}
