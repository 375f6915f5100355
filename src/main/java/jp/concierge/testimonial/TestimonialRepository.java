package jp.concierge.testimonial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.concierge.shared.NotFoundException;

@ApplicationScoped
class TestimonialRepository {
    @PersistenceContext
    private EntityManager em;

    void add(Object entity) {
        em.persist(entity);
    }

    /** Writes what changed, so that the version that follows is known. */
    void flush() {
        em.flush();
    }

    /** Makes requests of one doctor wait for each other until the transaction ends: two tabs begin one testimonial. */
    void queueUp(UUID doctorId) {
        em.createNativeQuery("select pg_advisory_xact_lock(?)").setParameter(1, doctorId.getLeastSignificantBits()).getResultList();
    }

    Optional<Testimonial> findOfDoctor(UUID doctorId) {
        return em.createQuery("select t from Testimonial t where t.doctorId = :doctor", Testimonial.class).setParameter("doctor", doctorId).getResultStream().findFirst();
    }

    /** One that was submitted at least once; a doctor's first draft is nobody else's. */
    Testimonial getSubmitted(String number) {
        return em.createQuery("select t from Testimonial t where t.number = :number and t.submittedAt is not null and t.state <> :draft", Testimonial.class)
                .setParameter("number", number).setParameter("draft", TestimonialState.DRAFT).getResultStream().findFirst().orElseThrow(() -> new NotFoundException("testimonial"));
    }

    Testimonial lock(Testimonial testimonial) {
        em.refresh(testimonial, LockModeType.PESSIMISTIC_WRITE);
        return testimonial;
    }

    List<Testimonial> list(Collection<TestimonialState> states, int offset, int most) {
        return em.createQuery("select t from Testimonial t where t.state in :states order by t.waitingSince nulls last, t.submittedAt desc, t.id", Testimonial.class)
                .setParameter("states", states).setFirstResult(offset).setMaxResults(most).getResultList();
    }

    long count(Collection<TestimonialState> states) {
        return em.createQuery("select count(t) from Testimonial t where t.state in :states", Long.class).setParameter("states", states).getSingleResult();
    }

    List<TestimonialStep> steps(UUID testimonialId) {
        return em.createQuery("select s from TestimonialStep s where s.testimonialId = :id order by s.at desc, s.id desc", TestimonialStep.class)
                .setParameter("id", testimonialId).getResultList();
    }

    /** Newest first. */
    List<ChangeRequest> requests(UUID testimonialId) {
        return em.createQuery("select r from ChangeRequest r where r.testimonialId = :id order by r.askedAt desc, r.field", ChangeRequest.class)
                .setParameter("id", testimonialId).getResultList();
    }

    List<Dismissal> dismissals(UUID testimonialId) {
        return em.createQuery("select d from Dismissal d where d.testimonialId = :id", Dismissal.class).setParameter("id", testimonialId).getResultList();
    }

    Optional<PublishedVoice> published(UUID testimonialId) {
        return em.createQuery("select v from PublishedVoice v where v.testimonialId = :id", PublishedVoice.class).setParameter("id", testimonialId).getResultStream().findFirst();
    }

    /** Nothing public is left of it. */
    void unpublish(UUID testimonialId) {
        em.createQuery("delete from PublishedVoice v where v.testimonialId = :id").setParameter("id", testimonialId).executeUpdate();
    }

    /** Everything that was ever kept of it goes. */
    void forget(Testimonial testimonial) {
        unpublish(testimonial.id());
        for (String entity : List.of("TestimonialStep", "ChangeRequest", "Dismissal")) {
            em.createQuery("delete from " + entity + " e where e.testimonialId = :id").setParameter("id", testimonial.id()).executeUpdate();
        }
        em.remove(testimonial);
    }
}
