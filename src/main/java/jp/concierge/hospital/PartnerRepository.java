package jp.concierge.hospital;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.Secrets;

@ApplicationScoped
class PartnerRepository {
    @PersistenceContext
    private EntityManager em;

    void add(Object entity) {
        em.persist(entity);
    }

    /** Written at once, so that what belongs to it can follow. */
    void begin(Partner partner) {
        em.persist(partner);
        em.flush();
    }

    /** Makes those who send the same form at the same time wait for each other until the transaction ends. */
    void queueUp(UUID submission) {
        em.createNativeQuery("select pg_advisory_xact_lock(?)").setParameter(1, submission.getMostSignificantBits() ^ submission.getLeastSignificantBits()).getResultList();
    }

    Optional<Partner> findBySubmission(UUID submission) {
        return em.createQuery("select p from Partner p where p.submission = :submission", Partner.class).setParameter("submission", submission).getResultStream().findFirst();
    }

    Optional<Partner> findBySecret(String secret) {
        return em.createQuery("select p from Partner p where p.secretHash = :hash", Partner.class).setParameter("hash", Secrets.hash(secret)).getResultStream().findFirst();
    }

    Partner get(UUID id) {
        return Optional.ofNullable(em.find(Partner.class, id)).orElseThrow(() -> new NotFoundException("partner"));
    }

    Partner get(String code) {
        return em.createQuery("select p from Partner p where p.code = :code", Partner.class).setParameter("code", code).getResultStream().findFirst()
                .orElseThrow(() -> new NotFoundException("partner"));
    }

    /** Reads the newest state and keeps others from changing it until the transaction ends. */
    Partner lock(Partner partner) {
        em.refresh(partner, LockModeType.PESSIMISTIC_WRITE);
        return partner;
    }

    /** What waits longest first, then the newest. @param words in lower case, "" for any */
    List<Partner> list(Collection<PartnerState> states, String words, int offset, int most) {
        return em.createQuery("select p from Partner p where p.state in :states and (:words = '' or lower(concat(p.name, ' ', p.legalName, ' ', p.groupName, ' ', p.code)) like :like)"
                + " order by p.waitingSince nulls last, p.appliedAt desc, p.id", Partner.class).setParameter("states", states).setParameter("words", words)
                .setParameter("like", "%" + words + "%").setFirstResult(offset).setMaxResults(most).getResultList();
    }

    long count(Collection<PartnerState> states, String words) {
        return em.createQuery("select count(p) from Partner p where p.state in :states and (:words = '' or lower(concat(p.name, ' ', p.legalName, ' ', p.groupName, ' ', p.code)) like :like)",
                Long.class).setParameter("states", states).setParameter("words", words).setParameter("like", "%" + words + "%").getSingleResult();
    }

    /** Other applications and partners of the same institution or legal employer. */
    List<Partner> alike(Partner partner) {
        return em.createQuery("select o from Partner o where o.id <> :id and (o.institutionId = :institution or o.legalName = :legal) order by o.appliedAt desc", Partner.class)
                .setParameter("id", partner.id()).setParameter("institution", partner.institutionId() == null ? "" : partner.institutionId()).setParameter("legal", partner.legalName())
                .setMaxResults(5).getResultList();
    }

    /** Oldest first. */
    List<PartnerCheck> checks(UUID partnerId) {
        return em.createQuery("select c from PartnerCheck c where c.partnerId = :id order by c.at, c.id", PartnerCheck.class).setParameter("id", partnerId).getResultList();
    }

    /** Newest first. */
    List<PartnerStep> steps(UUID partnerId) {
        return em.createQuery("select s from PartnerStep s where s.partnerId = :id order by s.at desc, s.id desc", PartnerStep.class).setParameter("id", partnerId).getResultList();
    }

    Optional<LawDeclaration> declaration(UUID partnerId) {
        return em.createQuery("select d from LawDeclaration d where d.partnerId = :id order by d.declaredOn desc, d.id desc", LawDeclaration.class).setParameter("id", partnerId)
                .setMaxResults(1).getResultStream().findFirst();
    }

    List<Facility> facilities(UUID partnerId) {
        return em.createQuery("select f from Facility f where f.partnerId = :id order by f.name, f.code", Facility.class).setParameter("id", partnerId).getResultList();
    }

    /** Only of this partner: of another's nothing exists. */
    Facility facility(UUID partnerId, String code) {
        return em.createQuery("select f from Facility f where f.partnerId = :id and f.code = :code", Facility.class).setParameter("id", partnerId).setParameter("code", code)
                .getResultStream().findFirst().orElseThrow(() -> new NotFoundException("facility"));
    }

    Optional<Facility> findFacility(UUID id) {
        return Optional.ofNullable(em.find(Facility.class, id));
    }

    Optional<PartnerMember> member(UUID accountId) {
        return em.createQuery("select m from PartnerMember m where m.accountId = :account", PartnerMember.class).setParameter("account", accountId).getResultStream().findFirst();
    }

    List<PartnerMember> members(UUID partnerId) {
        return em.createQuery("select m from PartnerMember m where m.partnerId = :id order by m.id", PartnerMember.class).setParameter("id", partnerId).getResultList();
    }

    /** Newest first. */
    List<PartnerContract> contracts(UUID partnerId) {
        return em.createQuery("select c from PartnerContract c where c.partnerId = :id order by c.number desc", PartnerContract.class).setParameter("id", partnerId).getResultList();
    }

    Optional<PaperDelivery> paper(UUID partnerId) {
        return em.createQuery("select d from PaperDelivery d where d.partnerId = :id order by d.documentVersion desc, d.id desc", PaperDelivery.class).setParameter("id", partnerId)
                .setMaxResults(1).getResultStream().findFirst();
    }

    Optional<PaperDelivery> findPaper(UUID id) {
        return Optional.ofNullable(em.find(PaperDelivery.class, id));
    }
}
