package jp.concierge.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.concierge.shared.NotFoundException;

@ApplicationScoped
class ContentRepository {
    /** The version in force of each item on a day. */
    private static final String IN_FORCE = "v.state = :published and v.effectiveFrom <= :today and not exists (select w from ContentVersion w where w.item = i"
            + " and w.state = :published and w.effectiveFrom <= :today and (w.effectiveFrom > v.effectiveFrom or w.effectiveFrom = v.effectiveFrom and w.number > v.number))";
    @PersistenceContext
    private EntityManager em;

    void add(ContentItem item) {
        em.persist(item);
        em.flush();
    }

    void remove(ContentItem item) {
        em.remove(item);
    }

    /** Nodes that start at the same time wait for each other until the transaction ends. */
    void queueUp() {
        em.createNativeQuery("select pg_advisory_xact_lock(hashtext('content'))").getResultList();
    }

    boolean has(String slug) {
        return find(slug).isPresent();
    }

    /** 0 when there is nothing. */
    int lastPosition() {
        return em.createQuery("select coalesce(max(i.position), 0) from ContentItem i where i.kind <> :legal", Integer.class).setParameter("legal", ContentKind.LEGAL).getSingleResult();
    }

    Optional<ContentItem> find(String slug) {
        return em.createQuery("select i from ContentItem i where i.slug = :slug", ContentItem.class).setParameter("slug", slug).getResultStream().findFirst();
    }

    ContentItem get(String code) {
        return em.createQuery("select i from ContentItem i where i.code = :code", ContentItem.class).setParameter("code", code)
                .getResultStream().findFirst().orElseThrow(() -> new NotFoundException("content"));
    }

    /** The newest state; others wait with their change until the transaction ends. */
    ContentItem lock(String code) {
        ContentItem item = get(code);
        em.refresh(item, LockModeType.PESSIMISTIC_WRITE);
        return item;
    }

    List<ContentItem> all() {
        return em.createQuery("select i from ContentItem i order by i.position, i.slug", ContentItem.class).getResultList();
    }

    /** Published guides and case studies with the text in force, in their order. */
    List<GuideRow> guides(LocalDate today) {
        return em.createQuery("select new jp.concierge.content.GuideRow(i.kind, i.slug, v.id, v.number, v.title, v.summary, v.readingMinutes, v.effectiveFrom, v.publishedAt, i.firstPublishedAt)"
                + " from ContentVersion v join v.item i where i.kind <> :legal and " + IN_FORCE + " order by i.position, i.slug", GuideRow.class)
                .setParameter("legal", ContentKind.LEGAL).setParameter("published", VersionState.PUBLISHED).setParameter("today", today).getResultList();
    }

    /** Published and withdrawn versions of an item. */
    List<PublicVersion> versions(String slug) {
        return em.createQuery("select new jp.concierge.content.PublicVersion(i.kind, i.slug, v.id, v.number, v.state, v.title, v.summary, v.note, v.hash, v.readingMinutes, v.effectiveFrom,"
                + " v.publishedAt, i.firstPublishedAt) from ContentVersion v join v.item i where i.slug = :slug and v.state <> :draft", PublicVersion.class)
                .setParameter("slug", slug).setParameter("draft", VersionState.DRAFT).getResultList();
    }

    String body(UUID versionId) {
        return em.createQuery("select v.body from ContentVersion v where v.id = :id", String.class).setParameter("id", versionId).getSingleResult();
    }
}
