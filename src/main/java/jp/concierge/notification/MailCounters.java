package jp.concierge.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/** Figures of the outbox for {@code /metrics}: what this node has done since its start, and how late the outbox is. */
@ApplicationScoped
public class MailCounters {
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong givenUp = new AtomicLong();
    @Inject
    private Outbox outbox;

    /** The figures are there from the start, not only from the first mail. */
    void begin() {
        sent.set(0);
    }

    void sent() {
        sent.incrementAndGet();
    }

    void failed(boolean forGood) {
        (forGood ? givenUp : failed).incrementAndGet();
    }

    @Gauge(name = "mail_sent", unit = MetricUnits.NONE, absolute = true, description = "mails accepted by the mail server since the start of this node")
    public long getSent() {
        return sent.get();
    }

    @Gauge(name = "mail_attempts_failed", unit = MetricUnits.NONE, absolute = true, description = "attempts that will be repeated, since the start of this node")
    public long getFailed() {
        return failed.get();
    }

    @Gauge(name = "mail_refused", unit = MetricUnits.NONE, absolute = true, description = "mails refused for good since the start of this node")
    public long getGivenUp() {
        return givenUp.get();
    }

    @Gauge(name = "mail_lateness_seconds", unit = MetricUnits.SECONDS, absolute = true, description = "how long the most overdue mail has been waiting for a sender")
    @Transactional(Transactional.TxType.REQUIRED)
    public long getLateness() {
        return outbox.lateness().toSeconds();
    }
}
