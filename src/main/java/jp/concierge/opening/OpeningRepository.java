package jp.concierge.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.Secrets;

@ApplicationScoped
class OpeningRepository {
    private static final String WORDS = " and (:words = '' or lower(concat(o.title, ' ', o.code)) like :like or exists(select p from Partner p where p.id = o.partnerId and lower(p.name) like :like))";
    private static final Map<String, String> ORDERS = Map.of("title", "o.title", "-title", "o.title desc", "confirmed", "o.confirmedAt nulls first", "-confirmed", "o.confirmedAt desc nulls last",
            "saved", "o.savedAt", "-saved", "o.savedAt desc");
    @PersistenceContext
    private EntityManager em;

    /** Written at once, so that what belongs to it can follow. */
    void add(Opening opening) {
        em.persist(opening);
        em.flush();
    }

    void add(Object entity) {
        em.persist(entity);
    }

    void flush() {
        em.flush();
    }

    /** Only what never was published. */
    void remove(Opening opening) {
        em.createQuery("delete from OpeningStep s where s.openingId = :id").setParameter("id", opening.id()).executeUpdate();
        em.remove(opening);
    }

    /** @param partnerId only of this partner: of another's nothing exists; null for any */
    Opening get(UUID partnerId, String code) {
        return em.createQuery("select o from Opening o where o.code = :code", Opening.class).setParameter("code", code).getResultStream()
                .filter(opening -> partnerId == null || opening.partnerId().equals(partnerId)).findFirst().orElseThrow(() -> new NotFoundException("opening"));
    }

    String code(UUID id) {
        return em.createQuery("select o.code from Opening o where o.id = :id", String.class).setParameter("id", id).getSingleResult();
    }

    /** Reads the newest state and keeps others from changing it until the transaction ends. */
    Opening lock(UUID partnerId, String code) {
        Opening opening = get(partnerId, code);
        em.refresh(opening, LockModeType.PESSIMISTIC_WRITE);
        return opening;
    }

    Optional<Opening> lockBySecret(String secret) {
        return em.createQuery("select o from Opening o where o.confirmHash = :hash", Opening.class).setParameter("hash", Secrets.hash(secret)).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().findFirst();
    }

    Optional<Opening> findBySecret(String secret) {
        return em.createQuery("select o from Opening o where o.confirmHash = :hash", Opening.class).setParameter("hash", Secrets.hash(secret)).getResultStream().findFirst();
    }

    /** @param partnerId null for all, but then without what nobody has handed in yet */
    List<Opening> list(UUID partnerId, OpeningFilter filter, String words, Instant stale, String sort, int offset, int most) {
        String order = filter == OpeningFilter.TODO && sort == null ? "o.submittedAt" : ORDERS.getOrDefault(sort == null ? "" : sort, "o.savedAt desc");
        return bind(em.createQuery("select o from Opening o where " + where(partnerId, filter) + " order by " + order + ", o.id", Opening.class), partnerId, filter, words, stale)
                .setFirstResult(offset).setMaxResults(most).getResultList();
    }

    long count(UUID partnerId, OpeningFilter filter, String words, Instant stale) {
        return bind(em.createQuery("select count(o) from Opening o where " + where(partnerId, filter), Long.class), partnerId, filter, words, stale).getSingleResult();
    }

    private static String where(UUID partnerId, OpeningFilter filter) {
        return filter.condition() + (partnerId == null ? " and not (o.number = 0 and o.draftState = jp.concierge.opening.DraftState.WRITING)" : " and o.partnerId = :partner") + WORDS;
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, UUID partnerId, OpeningFilter filter, String words, Instant stale) {
        query.setParameter("words", words).setParameter("like", "%" + words + "%");
        if (partnerId != null) {
            query.setParameter("partner", partnerId);
        }
        if (filter == OpeningFilter.STALE) {
            query.setParameter("stale", stale);
        }
        return query;
    }

    /** Newest first. */
    List<OpeningTerms> terms(UUID openingId) {
        return em.createQuery("select t from OpeningTerms t where t.openingId = :id order by t.number desc", OpeningTerms.class).setParameter("id", openingId).getResultList();
    }

    /** Newest first. */
    List<OpeningStep> steps(UUID openingId) {
        return em.createQuery("select s from OpeningStep s where s.openingId = :id order by s.at desc, s.id desc", OpeningStep.class).setParameter("id", openingId).getResultList();
    }

    /** Published ones to be reminded of, each taken by one node only. @param reminders how often one was reminded */
    List<Opening> due(Instant confirmedBefore, int reminders, int most) {
        List<?> ids = em.createNativeQuery("select id from opening where life = 'PUBLISHED' and confirmed_at < ?1 and reminders = ?2 order by confirmed_at limit ?3 for update skip locked")
                .setParameter(1, java.sql.Timestamp.from(confirmedBefore)).setParameter(2, reminders).setParameter(3, most).getResultList();
        return ids.stream().map(id -> em.find(Opening.class, (UUID) id)).peek(em::refresh).toList();
    }

    void count(String code, String kind, LocalDate day, long times) {
        em.createNativeQuery("insert into opening_count (opening_id, day, kind, times) select id, ?1, ?2, ?3 from opening where code = ?4 on conflict (opening_id, day, kind) do update"
                + " set times = opening_count.times + excluded.times").setParameter(1, java.sql.Date.valueOf(day)).setParameter(2, kind).setParameter(3, times).setParameter(4, code).executeUpdate();
    }

    /** How often, by kind; what never happened is not in it. */
    Map<String, Long> counts(UUID openingId) {
        List<?> rows = em.createNativeQuery("select kind, sum(times) from opening_count where opening_id = ?1 group by kind").setParameter(1, openingId).getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }
}
