package jp.concierge.shortlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SavedSearchRepository {
    private static final String KEY = "hashtextextended('saved_search' || ?1, 0)";
    @PersistenceContext
    private EntityManager em;

    /** Lets one act on the searches of a doctor wait for the other. */
    void queueUp(UUID doctorId) {
        em.createNativeQuery("select pg_advisory_xact_lock(" + KEY + ")").setParameter(1, doctorId.toString()).getSingleResult();
    }

    /** False when somebody else is at the searches of the doctor, be it on another node. */
    boolean tryQueueUp(UUID doctorId) {
        return (Boolean) em.createNativeQuery("select pg_try_advisory_xact_lock(" + KEY + ")").setParameter(1, doctorId.toString()).getSingleResult();
    }

    void add(SavedSearch search) {
        em.persist(search);
    }

    void remove(SavedSearch search) {
        em.remove(search);
    }

    Optional<SavedSearch> find(UUID doctorId, UUID id) {
        return em.createQuery("select s from SavedSearch s where s.doctorId = :doctor and s.id = :id", SavedSearch.class).setParameter("doctor", doctorId).setParameter("id", id)
                .getResultStream().findFirst();
    }

    /** The latest first. */
    List<SavedSearch> all(UUID doctorId) {
        return em.createQuery("select s from SavedSearch s where s.doctorId = :doctor order by s.createdAt desc, s.id desc", SavedSearch.class).setParameter("doctor", doctorId).getResultList();
    }

    List<UUID> doctorsDue(Instant now) {
        return em.createQuery("select distinct s.doctorId from SavedSearch s where s.nextAlertAt <= :now", UUID.class).setParameter("now", now).getResultList();
    }

    List<SavedSearch> due(UUID doctorId, Instant now) {
        return em.createQuery("select s from SavedSearch s where s.doctorId = :doctor and s.nextAlertAt <= :now", SavedSearch.class).setParameter("doctor", doctorId).setParameter("now", now)
                .getResultList();
    }
}
