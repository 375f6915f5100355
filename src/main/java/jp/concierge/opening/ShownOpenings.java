package jp.concierge.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The openings that doctors see now; the one place that says which those are. */
@ApplicationScoped
class ShownOpenings {
    private static final String SHOWN = " from Opening o, OpeningTerms t where t.openingId = o.id and t.number = o.number and o.life = jp.concierge.opening.OpeningLife.PUBLISHED"
            + " and o.confirmedAt >= :hidden and exists(select p from Partner p where p.id = o.partnerId and p.state = jp.concierge.hospital.PartnerState.ACCEPTED)"
            + " and exists(select f from Facility f where f.id = t.facilityId and f.labourDispute = false)";
    private static final String ALIKE = " and t.kind = :kind and t.payBasis = :basis and t.department = :department and o.code <> :code";
    @PersistenceContext
    private EntityManager em;
    @Inject
    private OpeningReader reader;
    @Inject
    private Clock clock;

    /** An opening with its published terms. */
    record Shown(Opening opening, OpeningTerms terms) {
    }

    /** Shown to nobody but by a consultant. */
    long unlisted() {
        return em.createQuery("select count(o)" + SHOWN + " and t.listing = 'UNLISTED'", Long.class).setParameter("hidden", reader.hidden()).getSingleResult();
    }

    Optional<Shown> find(String code) {
        return em.createQuery("select o, t" + SHOWN + " and t.listing <> 'UNLISTED' and o.code = :code", Object[].class).setParameter("hidden", reader.hidden()).setParameter("code", code)
                .getResultStream().map(row -> new Shown((Opening) row[0], (OpeningTerms) row[1])).findFirst();
    }

    List<Shown> find(Collection<UUID> ids) {
        return em.createQuery("select o, t" + SHOWN + " and t.listing <> 'UNLISTED' and o.id in :ids", Object[].class).setParameter("hidden", reader.hidden()).setParameter("ids", ids)
                .getResultStream().map(row -> new Shown((Opening) row[0], (OpeningTerms) row[1])).toList();
    }

    PublicOpening open(Shown one) {
        Terms terms = one.terms().terms();
        return new PublicOpening(one.opening().code(), one.terms().number(), terms.publicly(), terms.is(TermField.LISTING, "NAME_HIDDEN"), day(one.opening().publishedAt()),
                day(one.opening().confirmedAt()));
    }

    private LocalDate day(Instant at) {
        return at.atZone(clock.getZone()).toLocalDate();
    }

    /** It was public once; of one that never was nobody learns that it exists. */
    boolean wasPublic(String code) {
        return em.createQuery("select count(o) from Opening o, OpeningTerms t where t.openingId = o.id and t.listing <> 'UNLISTED' and o.code = :code", Long.class).setParameter("code", code)
                .getSingleResult() > 0;
    }

    /** Middle of the pay of shown openings of the same kind, unit and department, lowest first; without that one. */
    List<Long> payAlike(String kind, String basis, String department, String without) {
        return em.createQuery("select (t.payMin + t.payMax) / 2" + SHOWN + ALIKE, Long.class).setParameter("hidden", reader.hidden()).setParameter("kind", kind).setParameter("basis", basis)
                .setParameter("department", department).setParameter("code", without).getResultStream().sorted().toList();
    }

    /** The newest of a kind with how often each was looked at. @return opening, its terms, views */
    List<Object[]> viewed(String kind, int most) {
        return em.createQuery("select o.publishedAt, t.terms, o.id" + SHOWN + " and t.listing <> 'UNLISTED' and t.kind = :kind order by o.publishedAt desc", Object[].class)
                .setParameter("hidden", reader.hidden()).setParameter("kind", kind).setMaxResults(most).getResultList();
    }

    /** Views by opening. */
    List<Object[]> views() {
        return em.createQuery("select c.openingId, sum(c.times) from OpeningCount c where c.kind = 'VIEWED' group by c.openingId", Object[].class).getResultList();
    }
}
