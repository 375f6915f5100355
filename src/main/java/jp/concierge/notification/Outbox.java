package jp.concierge.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import jp.concierge.shared.crypto.Vault;

/** Takes mail into the database in the transaction of what happened; it is sent when that transaction is committed. */
@ApplicationScoped
public class Outbox {
    @PersistenceContext
    private EntityManager em;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    public void enqueue(Mail mail) {
        em.persist(new MailMessage(mail, clock.instant(), vault));
    }
}
