package jp.concierge.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.concierge.settings.OperatorSettings;
import jp.concierge.settings.RuleCode;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.crypto.Vault;

@ApplicationScoped
class PrivacyRequests {
    @PersistenceContext
    private EntityManager em;
    @Inject
    private OperatorSettings operator;
    @Inject
    private Vault vault;

    PrivacyTerms terms() {
        return new PrivacyTerms(operator.rule(RuleCode.PRIVACY_ACK_BUSINESS_DAYS), operator.rule(RuleCode.PRIVACY_DONE_DAYS),
                operator.rule(RuleCode.ERASURE_COOLING_OFF_DAYS), operator.rule(RuleCode.LEDGER_RETENTION_YEARS), operator.businessHours());
    }

    void add(PrivacyRequest request) {
        em.persist(request);
    }

    /** Lets one request of a doctor be made at a time. */
    void queueUp(UUID doctorId) {
        em.createNativeQuery("select pg_advisory_xact_lock(?)").setParameter(1, doctorId.getMostSignificantBits() ^ doctorId.getLeastSignificantBits()).getResultList();
    }

    /** The request, which others cannot change until the transaction ends. */
    PrivacyRequest lock(String code) {
        PrivacyRequest request = get(code);
        em.refresh(request, LockModeType.PESSIMISTIC_WRITE);
        return request;
    }

    PrivacyRequest get(String code) {
        return em.createQuery("select r from PrivacyRequest r where r.code = :code", PrivacyRequest.class).setParameter("code", code).getResultStream().findFirst()
                .orElseThrow(() -> new NotFoundException("privacy request"));
    }

    Optional<PrivacyRequest> findOpen(UUID doctorId, PrivacyRequestKind kind) {
        return ofDoctor(doctorId).stream().filter(r -> r.kind() == kind && r.state().isOpen()).findFirst();
    }

    /** Newest first. */
    List<PrivacyRequest> ofDoctor(UUID doctorId) {
        return em.createQuery("select r from PrivacyRequest r where r.doctorId = :doctor order by r.requestedAt desc", PrivacyRequest.class)
                .setParameter("doctor", doctorId).getResultList();
    }

    /** Open ones by what is due first, or all, newest first; without the words. */
    Page<PrivacyRequestRow> list(boolean open, PageRequest page) {
        String where = open ? " where r.finishedAt is null" : "";
        long total = em.createQuery("select count(r) from PrivacyRequest r" + where, Long.class).getSingleResult();
        List<PrivacyRequestRow> rows = em.createQuery("select new jp.concierge.compliance.PrivacyRequestRow(r.id, r.version, r.code, d.code, r.kind, r.state, '', '',"
                + " r.requestedAt, r.ackDueAt, r.acknowledgedAt, r.executableFrom, r.dueAt, r.finishedAt, '') from PrivacyRequest r, Doctor d"
                + (open ? where + " and" : " where") + " d.id = r.doctorId order by " + (open ? "r.dueAt" : "r.requestedAt desc"), PrivacyRequestRow.class)
                .setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
        return new Page<>(rows, total, page.number(), page.size());
    }

    long countOpen() {
        return em.createQuery("select count(r) from PrivacyRequest r where r.finishedAt is null", Long.class).getSingleResult();
    }

    PrivacyRequestRow row(PrivacyRequest request, String doctorCode, UUID handlerId) {
        return request.row(vault, doctorCode, label(handlerId));
    }

    String label(UUID accountId) {
        return accountId == null ? "" : em.createQuery("select a.label from Account a where a.id = :id", String.class).setParameter("id", accountId)
                .getResultStream().map(label -> label == null ? "" : label).findFirst().orElse("");
    }
}
