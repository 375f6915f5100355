package jp.concierge.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.concierge.shared.security.Caller;

/**
 * The one place that writes who did or saw what. It joins the transaction of the act: an act that is rolled back leaves
 * no entry, and no act is kept without one.
 */
@ApplicationScoped
public class AuditTrail {
    @PersistenceContext
    private EntityManager em;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /**
     * @param subjectType the entity in lower case, e.g. {@code doctor}
     * @param detail pairs of name and value, without personal data
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(AuditAction action, String subjectType, UUID subjectId, String... detail) {
        record(caller.accountId().orElse(null), action, subjectType, subjectId, detail);
    }

    /** For acts whose actor is not signed in yet, such as the sign-in itself. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(UUID actorId, AuditAction action, String subjectType, UUID subjectId, String... detail) {
        StringJoiner pairs = new StringJoiner("; ");
        for (int i = 0; i + 1 < detail.length; i += 2) {
            pairs.add(detail[i] + "=" + detail[i + 1]);
        }
        String role = caller.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        if (role.isEmpty()) {
            role = caller.address().isEmpty() ? "SYSTEM" : "ANYONE";
        }
        em.persist(new AuditEntry(clock.instant().truncatedTo(ChronoUnit.MICROS), actorId, role, caller.address(), action, subjectType, subjectId, pairs.toString()));
    }
}
