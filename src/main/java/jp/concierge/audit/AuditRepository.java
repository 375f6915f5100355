package jp.concierge.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.config.ClockProducer;

@ApplicationScoped
class AuditRepository {
    private static final String ROW = "select new jp.concierge.audit.AuditRow(e.id, e.at, e.actorId, e.actorLabel, e.actorRole, e.address, e.action, e.subjectType, e.subjectId, e.detail) from AuditEntry e";
    private static final String NEWEST_FIRST = " order by e.at desc, e.id desc";
    @PersistenceContext
    private EntityManager em;

    Page<AuditRow> list(AuditQuery query, PageRequest page) {
        Conditions conditions = conditions(query);
        long total = conditions.applyTo(em.createQuery("select count(e) from AuditEntry e" + conditions, Long.class)).getSingleResult();
        return new Page<>(list(conditions, page.offset(), page.size()), total, page.number(), page.size());
    }

    List<AuditRow> list(AuditQuery query, int limit) {
        return list(conditions(query), 0, limit);
    }

    private List<AuditRow> list(Conditions conditions, int offset, int limit) {
        return conditions.applyTo(em.createQuery(ROW + conditions + NEWEST_FIRST, AuditRow.class)).setFirstResult(offset).setMaxResults(limit).getResultList();
    }

    /** Entries with one of these actions about a subject, that were not the doctor's own acts. */
    Page<AuditRow> listOthers(UUID subjectId, Set<AuditAction> actions, PageRequest page) {
        Conditions conditions = new Conditions();
        conditions.add("e.subjectId = :subject", "subject", subjectId);
        conditions.add("e.action in :actions", "actions", actions);
        conditions.add("e.actorRole <> :own", "own", "DOCTOR");
        long total = conditions.applyTo(em.createQuery("select count(e) from AuditEntry e" + conditions, Long.class)).getSingleResult();
        return new Page<>(list(conditions, page.offset(), page.size()), total, page.number(), page.size());
    }

    /** Kinds of subjects that occur. */
    List<String> subjectTypes() {
        return em.createQuery("select distinct e.subjectType from AuditEntry e", String.class).getResultList();
    }

    void add(AuditCheck check) {
        em.persist(check);
    }

    Optional<AuditCheck> lastCheck() {
        return em.createQuery("select c from AuditCheck c order by c.endedAt desc", AuditCheck.class).setMaxResults(1).getResultStream().findFirst();
    }

    /** The newest verification that found nothing: a later one must find the same chain up to its end. */
    Optional<AuditCheck> lastWholeCheck() {
        return em.createQuery("select c from AuditCheck c where c.problems = 0 order by c.endedAt desc", AuditCheck.class).setMaxResults(1).getResultStream().findFirst();
    }

    private static Conditions conditions(AuditQuery query) {
        Conditions conditions = new Conditions();
        conditions.add("e.at >= :from", "from", start(query.from()));
        conditions.add("e.at < :to", "to", query.to() == null ? null : start(query.to().plusDays(1)));
        conditions.add("lower(e.actorLabel) like :actor escape '!'", "actor", query.actor() == null ? null : "%" + literal(query.actor()) + "%");
        conditions.add("e.actorId = :actorId", "actorId", query.actorId());
        conditions.add("concat(',', concat(e.actorRole, ',')) like :role", "role", query.role() == null ? null : "%," + query.role() + ",%");
        conditions.add("e.action = :action", "action", query.action());
        conditions.add("e.subjectType = :subjectType", "subjectType", query.subjectType());
        conditions.add("e.subjectId = :subjectId", "subjectId", query.subjectId());
        conditions.add("e.address like :address escape '!'", "address", query.address() == null ? null : literal(query.address()) + "%");
        return conditions;
    }

    private static Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(ClockProducer.JAPAN).toInstant();
    }

    private static String literal(String typed) {
        return typed.toLowerCase(java.util.Locale.ROOT).replaceAll("[!%_]", "!$0");
    }

    /** Conditions of a query with their values; a condition without value is left out. */
    private static final class Conditions {
        private final StringJoiner text = new StringJoiner(" and ", " where ", "").setEmptyValue("");
        private final Map<String, Object> values = new LinkedHashMap<>();

        void add(String condition, String name, Object value) {
            if (value != null) {
                text.add(condition);
                values.put(name, value);
            }
        }

        <T> TypedQuery<T> applyTo(TypedQuery<T> query) {
            values.forEach(query::setParameter);
            return query;
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
