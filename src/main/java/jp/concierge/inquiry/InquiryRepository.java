package jp.concierge.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.Secrets;

@ApplicationScoped
class InquiryRepository {
    @PersistenceContext
    private EntityManager em;

    void add(Object entity) {
        em.persist(entity);
    }

    void remove(Object entity) {
        em.remove(entity);
    }

    /** Makes those who send the same form at the same time wait for each other until the transaction ends. */
    void queueUp(UUID submission) {
        em.createNativeQuery("select pg_advisory_xact_lock(?)").setParameter(1, submission.getMostSignificantBits() ^ submission.getLeastSignificantBits())
                .getResultList();
    }

    Optional<Inquiry> findBySubmission(UUID submission) {
        return em.createQuery("select i from Inquiry i where i.submission = :submission", Inquiry.class)
                .setParameter("submission", submission).getResultStream().findFirst();
    }

    Optional<Inquiry> findBySecret(String secret) {
        return em.createQuery("select i from Inquiry i where i.secretHash = :hash", Inquiry.class)
                .setParameter("hash", Secrets.hash(secret)).getResultStream().findFirst();
    }

    Optional<Inquiry> findByNumber(String number) {
        return em.createQuery("select i from Inquiry i where i.number = :number", Inquiry.class)
                .setParameter("number", number).getResultStream().findFirst();
    }

    Inquiry get(UUID id) {
        Inquiry inquiry = em.find(Inquiry.class, id);
        if (inquiry == null) {
            throw new NotFoundException("inquiry");
        }
        return inquiry;
    }

    Inquiry get(String number) {
        return findByNumber(number).orElseThrow(() -> new NotFoundException("inquiry"));
    }

    /** Reads the newest state and keeps others from changing it until the transaction ends. */
    Inquiry lock(Inquiry inquiry) {
        em.refresh(inquiry, LockModeType.PESSIMISTIC_WRITE);
        return inquiry;
    }

    long countSince(byte[] emailFingerprint, Instant since) {
        return em.createQuery("select count(i) from Inquiry i where i.emailFingerprint = :email and i.receivedAt > :since", Long.class)
                .setParameter("email", emailFingerprint).setParameter("since", since).getSingleResult();
    }

    boolean hasMessage(UUID inquiryId, UUID submission) {
        return em.createQuery("select count(m) from InquiryMessage m where m.inquiryId = :inquiry and m.submission = :submission", Long.class)
                .setParameter("inquiry", inquiryId).setParameter("submission", submission).getSingleResult() > 0;
    }

    boolean hasNote(UUID inquiryId, UUID submission) {
        return em.createQuery("select count(n) from InquiryNote n where n.inquiryId = :inquiry and n.submission = :submission", Long.class)
                .setParameter("inquiry", inquiryId).setParameter("submission", submission).getSingleResult() > 0;
    }

    long countFromSender(UUID inquiryId, Instant since) {
        return em.createQuery("select count(m) from InquiryMessage m where m.inquiryId = :inquiry and m.authorId is null and m.at > :since", Long.class)
                .setParameter("inquiry", inquiryId).setParameter("since", since).getSingleResult();
    }

    List<InquiryMessage> messages(Collection<UUID> inquiryIds) {
        return em.createQuery("select m from InquiryMessage m where m.inquiryId in :inquiries order by m.at, m.id", InquiryMessage.class)
                .setParameter("inquiries", inquiryIds).getResultList();
    }

    List<InquiryNote> notes(Collection<UUID> inquiryIds) {
        return em.createQuery("select n from InquiryNote n where n.inquiryId in :inquiries order by n.at, n.id", InquiryNote.class)
                .setParameter("inquiries", inquiryIds).getResultList();
    }

    List<InquiryDraft> drafts(Collection<UUID> inquiryIds) {
        return em.createQuery("select d from InquiryDraft d where d.inquiryId in :inquiries order by d.updatedAt desc", InquiryDraft.class)
                .setParameter("inquiries", inquiryIds).getResultList();
    }

    Optional<InquiryDraft> findDraft(UUID inquiryId, UUID authorId) {
        return em.createQuery("select d from InquiryDraft d where d.inquiryId = :inquiry and d.authorId = :author", InquiryDraft.class)
                .setParameter("inquiry", inquiryId).setParameter("author", authorId).getResultStream().findFirst();
    }

    /** Those that were merged into this one, directly or through another. */
    List<Inquiry> mergedInto(Inquiry target) {
        List<Inquiry> direct = em.createQuery("select i from Inquiry i where i.mergedIntoId = :target order by i.receivedAt", Inquiry.class)
                .setParameter("target", target.id()).getResultList();
        List<Inquiry> all = new java.util.ArrayList<>(direct);
        direct.forEach(one -> all.addAll(mergedInto(one)));
        return all;
    }

    /** Others that name the same mailbox or telephone, newest first. */
    List<Inquiry> sameContact(Inquiry inquiry) {
        return em.createQuery("select o from Inquiry o, Inquiry i where i.id = :id and o.id <> i.id"
                + " and (o.emailFingerprint = i.emailFingerprint or o.phoneFingerprint = i.phoneFingerprint) order by o.receivedAt desc", Inquiry.class)
                .setParameter("id", inquiry.id()).setMaxResults(10).getResultList();
    }

    Optional<PartnerLead> findLead(UUID inquiryId) {
        return em.createQuery("select l from PartnerLead l where l.inquiryId = :inquiry", PartnerLead.class)
                .setParameter("inquiry", inquiryId).getResultStream().findFirst();
    }

    List<PartnerLead> leads(int offset, int size) {
        return em.createQuery("select l from PartnerLead l order by l.createdAt desc", PartnerLead.class)
                .setFirstResult(offset).setMaxResults(size).getResultList();
    }

    long countLeads() {
        return em.createQuery("select count(l) from PartnerLead l", Long.class).getSingleResult();
    }

    Optional<DoctorInvitation> findInvitation(String secret) {
        return em.createQuery("select v from DoctorInvitation v where v.secretHash = :hash", DoctorInvitation.class)
                .setParameter("hash", Secrets.hash(secret)).getResultStream().findFirst();
    }

    DoctorInvitation invitation(UUID id) {
        return em.find(DoctorInvitation.class, id);
    }

    List<DoctorInvitation> invitations(UUID inquiryId) {
        return em.createQuery("select v from DoctorInvitation v where v.inquiryId = :inquiry", DoctorInvitation.class)
                .setParameter("inquiry", inquiryId).getResultList();
    }
}
