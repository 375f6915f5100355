package jp.concierge.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.config.ClockProducer;

@ApplicationScoped
class MailRepository {
    @PersistenceContext
    private EntityManager em;

    void add(MailMessage mail) {
        em.persist(mail);
    }

    void flush() {
        em.flush();
    }

    /** The mail that is due the longest and that no other sender holds; its row stays locked to the end of the transaction. */
    Optional<MailMessage> lockDue(Instant now) {
        List<?> ids = em.createNativeQuery("select id from mail_message where state in ('WAITING', 'SENDING') and due_at <= ?1 order by due_at limit 1 for update skip locked")
                .setParameter(1, java.sql.Timestamp.from(now)).getResultList();
        return ids.stream().findFirst().map(id -> em.find(MailMessage.class, UUID.fromString(id.toString())));
    }

    Optional<MailMessage> find(UUID id) {
        return Optional.ofNullable(em.find(MailMessage.class, id));
    }

    Optional<MailMessage> find(long number) {
        return em.createQuery("select m from MailMessage m where m.number = :number", MailMessage.class).setParameter("number", number).getResultStream().findFirst();
    }

    /** Everything that is due is kept instead of sent. */
    int keepDue(Instant now) {
        return em.createQuery("update MailMessage m set m.state = jp.concierge.notification.MailState.KEPT, m.version = m.version + 1"
                + " where m.state in (jp.concierge.notification.MailState.WAITING, jp.concierge.notification.MailState.SENDING) and m.dueAt <= :now")
                .setParameter("now", now).executeUpdate();
    }

    /** Newest first. */
    List<MailMessage> kept() {
        return em.createQuery("select m from MailMessage m where m.state = jp.concierge.notification.MailState.KEPT order by m.createdAt desc, m.number desc", MailMessage.class).getResultList();
    }

    /** Stops what was written to an account before a time and drops its content; what is being sent at this moment goes out. */
    void forget(UUID accountId, Instant before) {
        em.createQuery("select m from MailMessage m where m.accountId = :account and m.createdAt < :before and m.state in ("
                + "jp.concierge.notification.MailState.WAITING, jp.concierge.notification.MailState.DEAD, jp.concierge.notification.MailState.KEPT)", MailMessage.class)
                .setParameter("account", accountId).setParameter("before", before).getResultList().forEach(MailMessage::stop);
    }

    /** Since when the oldest mail has been due; empty when none is. */
    Optional<Instant> oldestDue(Instant now) {
        return Optional.ofNullable(em.createQuery("select min(m.dueAt) from MailMessage m"
                + " where m.state in (jp.concierge.notification.MailState.WAITING, jp.concierge.notification.MailState.SENDING) and m.dueAt <= :now", Instant.class)
                .setParameter("now", now).getSingleResult());
    }

    Map<MailState, Long> countByState() {
        Map<MailState, Long> counts = new EnumMap<>(MailState.class);
        em.createQuery("select m.state, count(m) from MailMessage m group by m.state", Object[].class).getResultList()
                .forEach(row -> counts.put((MailState) row[0], (Long) row[1]));
        return counts;
    }

    long count(MailState state) {
        return em.createQuery("select count(m) from MailMessage m where m.state = :state", Long.class).setParameter("state", state).getSingleResult();
    }

    List<String> templates() {
        return em.createQuery("select distinct m.template from MailMessage m order by m.template", String.class).getResultList();
    }

    Page<MailRow> list(MailQuery query, PageRequest page) {
        StringJoiner where = new StringJoiner(" and ", " where ", "").setEmptyValue("");
        Map<String, Object> values = new LinkedHashMap<>();
        add(where, values, "m.state = :state", "state", query.state());
        add(where, values, "m.template = :template", "template", query.template());
        add(where, values, "m.createdAt >= :from", "from", start(query.from()));
        add(where, values, "m.createdAt < :to", "to", query.to() == null ? null : start(query.to().plusDays(1)));
        TypedQuery<Long> count = em.createQuery("select count(m) from MailMessage m" + where, Long.class);
        TypedQuery<MailRow> rows = em.createQuery("select new jp.concierge.notification.MailRow(m.number, m.template, m.state, m.advertising, m.attempts, m.createdAt, m.dueAt, m.sentAt, m.failure, m.reply)"
                + " from MailMessage m" + where + " order by m.createdAt desc, m.number desc", MailRow.class);
        values.forEach(count::setParameter);
        values.forEach(rows::setParameter);
        return new Page<>(rows.setFirstResult(page.offset()).setMaxResults(page.size()).getResultList(), count.getSingleResult(), page.number(), page.size());
    }

    boolean refusesAdvertising(UUID accountId) {
        return em.find(AdvertisingRefusal.class, accountId) != null;
    }

    void refuseAdvertising(UUID accountId, Instant now) {
        if (!refusesAdvertising(accountId)) {
            em.persist(new AdvertisingRefusal(accountId, now));
        }
    }

    void acceptAdvertising(UUID accountId) {
        em.createQuery("delete from AdvertisingRefusal r where r.accountId = :account").setParameter("account", accountId).executeUpdate();
    }

    private static void add(StringJoiner where, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            where.add(condition);
            values.put(name, value);
        }
    }

    private static Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(ClockProducer.JAPAN).toInstant();
    }
}
