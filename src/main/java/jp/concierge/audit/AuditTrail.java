package jp.concierge.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Caller;

/**
 * The one place that writes who did or saw what. It joins the transaction of the act: an act that is rolled back leaves
 * no entry, and no act is kept without one.
 */
@ApplicationScoped
public class AuditTrail {
    static final String SYSTEM = "SYSTEM";
    static final String ANYONE = "ANYONE";
    @PersistenceContext
    private EntityManager em;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;
    @Inject
    private Vault vault;

    /**
     * @param subjectType the entity in lower case, e.g. {@code doctor}; has a label {@code audit.subject.…}
     * @param detail pairs of name and value, without personal data; a name has a label {@code audit.detail.…}. The name
     *        {@code reason} is what a doctor is told as the reason of a view.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(AuditAction action, String subjectType, UUID subjectId, String... detail) {
        write(caller.accountId().orElse(null), caller.getLabel(), action, subjectType, subjectId, detail);
    }

    /** For acts whose actor is not signed in yet, such as the sign-in itself. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(UUID actorId, AuditAction action, String subjectType, UUID subjectId, String... detail) {
        write(actorId, caller.accountId().filter(id -> id.equals(actorId)).isPresent() ? caller.getLabel() : "", action, subjectType, subjectId, detail);
    }

    /** @param actorLabel what colleagues call the actor; null or "" for a doctor */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(UUID actorId, String actorLabel, AuditAction action, String subjectType, UUID subjectId, String... detail) {
        write(actorId, actorLabel == null ? "" : actorLabel, action, subjectType, subjectId, detail);
    }

    private void write(UUID actorId, String actorLabel, AuditAction action, String subjectType, UUID subjectId, String... detail) {
        String role = caller.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        if (role.isEmpty()) {
            role = caller.address().isEmpty() ? SYSTEM : ANYONE;
        }
        em.persist(new AuditEntry(new AuditRow(nextNumber(), clock.instant().truncatedTo(ChronoUnit.MICROS), actorId, actorLabel, role,
                caller.address(), action, subjectType, subjectId, AuditRow.join(detail)), vault));
    }

    /** Taken first, because the proof covers it. */
    private long nextNumber() {
        return ((Number) em.createNativeQuery("select nextval('audit_entry_number')").setFlushMode(FlushModeType.COMMIT).getSingleResult()).longValue();
    }
}
