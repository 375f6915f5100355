package jp.concierge.shortlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ShortlistRepository {
    @PersistenceContext
    private EntityManager em;

    /** Lets one act of a doctor wait for the other, so that two presses of a button are one. */
    void queueUp(UUID doctorId) {
        em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('shortlist' || ?1, 0))").setParameter(1, doctorId.toString()).getSingleResult();
    }

    void add(ShortlistEntry entry) {
        em.persist(entry);
    }

    void remove(ShortlistEntry entry) {
        em.remove(entry);
    }

    Optional<ShortlistEntry> find(UUID doctorId, UUID openingId) {
        return em.createQuery("select e from ShortlistEntry e where e.doctorId = :doctor and e.openingId = :opening", ShortlistEntry.class).setParameter("doctor", doctorId)
                .setParameter("opening", openingId).getResultStream().findFirst();
    }

    /** @param oldestFirst else the latest first */
    List<ShortlistEntry> list(UUID doctorId, ShortlistMark mark, boolean oldestFirst, int offset, int most) {
        String order = oldestFirst ? " order by e.markedAt, e.id" : " order by e.markedAt desc, e.id desc";
        return em.createQuery("select e from ShortlistEntry e where e.doctorId = :doctor and e.mark = :mark" + order, ShortlistEntry.class).setParameter("doctor", doctorId)
                .setParameter("mark", mark).setFirstResult(offset).setMaxResults(most).getResultList();
    }

    List<ShortlistEntry> all(UUID doctorId) {
        return em.createQuery("select e from ShortlistEntry e where e.doctorId = :doctor order by e.markedAt", ShortlistEntry.class).setParameter("doctor", doctorId).getResultList();
    }

    long count(UUID doctorId, ShortlistMark mark) {
        return em.createQuery("select count(e) from ShortlistEntry e where e.doctorId = :doctor and e.mark = :mark", Long.class).setParameter("doctor", doctorId).setParameter("mark", mark)
                .getSingleResult();
    }
}
