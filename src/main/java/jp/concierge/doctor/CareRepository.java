package jp.concierge.doctor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.concierge.account.AccountState;
import jp.concierge.shared.security.Role;

@ApplicationScoped
class CareRepository {
    @PersistenceContext
    private EntityManager em;

    void add(Object part) {
        em.persist(part);
    }

    /** The caller's permission that lasts longest and is not over. */
    Optional<BreakGlass> findPass(UUID doctorId, UUID accountId, Instant now) {
        return em.createQuery("select b from BreakGlass b where b.doctorId = :doctor and b.accountId = :account and b.expiresAt > :now order by b.expiresAt desc",
                BreakGlass.class).setParameter("doctor", doctorId).setParameter("account", accountId).setParameter("now", now).setMaxResults(1).getResultStream().findFirst();
    }

    List<BreakGlass> passes(UUID doctorId) {
        return em.createQuery("select b from BreakGlass b where b.doctorId = :doctor order by b.openedAt desc", BreakGlass.class).setParameter("doctor", doctorId).getResultList();
    }

    List<ContactAttempt> attempts(UUID doctorId) {
        return em.createQuery("select c from ContactAttempt c where c.doctorId = :doctor order by c.at desc, c.id desc", ContactAttempt.class)
                .setParameter("doctor", doctorId).getResultList();
    }

    List<DeskNote> notes(UUID doctorId) {
        return em.createQuery("select n from DeskNote n where n.doctorId = :doctor order by n.at desc, n.id desc", DeskNote.class).setParameter("doctor", doctorId).getResultList();
    }

    List<DoctorFiles.StatementRow> statements(UUID doctorId) {
        return em.createQuery("select b from BusinessDisclosure b where b.doctorId = :doctor order by b.requestedAt", BusinessDisclosure.class)
                .setParameter("doctor", doctorId).getResultStream()
                .map(b -> new DoctorFiles.StatementRow(b.channel(), b.documentVersion(), b.requestedAt(), b.deliveredAt(), b.acknowledgedAt())).toList();
    }

    /** Erased doctors whose ledger need not be kept any longer and who are not purged yet; the rows are locked, others pass by. */
    List<Doctor> retainedUntilBefore(LocalDate today) {
        List<?> ids = em.createNativeQuery("select id from doctor where state = 'ERASED' and sealed_name is not null and ledger_retained_until < ? limit 100 for update skip locked")
                .setParameter(1, java.sql.Date.valueOf(today)).getResultList();
        return ids.stream().map(id -> em.find(Doctor.class, UUID.fromString(id.toString()))).toList();
    }

    /** What colleagues call a person; "" when it is nobody or has no such name. */
    String label(UUID accountId) {
        return accountId == null ? "" : em.createQuery("select a.label from Account a where a.id = :id", String.class).setParameter("id", accountId)
                .getResultStream().map(label -> label == null ? "" : label).findFirst().orElse("");
    }

    List<Consultant> consultants() {
        return em.createQuery("select new jp.concierge.doctor.Consultant(a.id, a.label) from Account a join a.roles r where r = :role and a.state = :state order by a.label",
                Consultant.class).setParameter("role", Role.CONSULTANT).setParameter("state", AccountState.ACTIVE).getResultList();
    }
}
