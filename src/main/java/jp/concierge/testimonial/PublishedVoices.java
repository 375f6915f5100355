package jp.concierge.testimonial;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.concierge.reference.Region;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;

/** The testimonials that anybody may read, newest first; those of one day in an order that tells nothing. */
@Stateless
public class PublishedVoices {
    private static final String WHERE = " from PublishedVoice v where v.publicFrom <= :now";
    private static final String ORDER = " order by v.publicFrom desc, v.slug";
    @PersistenceContext
    private EntityManager em;
    @Inject
    private Clock clock;

    /** How many testimonials each choice of a filter would show, under the other filters. */
    public record Counts(Map<String, Long> specialties, Map<Region, Long> regions, Map<String, Long> prefectures) {
    }

    /** The newest ones, e.g. for the home page; fewer than asked for when there are fewer. */
    @PermitAll
    public List<Voice> newest(int most) {
        return em.createQuery("select v" + WHERE + ORDER, PublishedVoice.class).setParameter("now", clock.instant()).setMaxResults(Math.max(0, most)).getResultList()
                .stream().map(PublishedVoice::voice).toList();
    }

    @PermitAll
    public Page<Voice> list(VoiceFilter filter, PageRequest page) {
        List<Voice> rows = query("select v", filter, ORDER, PublishedVoice.class).setFirstResult(page.offset()).setMaxResults(page.size()).getResultList()
                .stream().map(PublishedVoice::voice).toList();
        return new Page<>(rows, query("select count(v)", filter, "", Long.class).getSingleResult(), page.number(), page.size());
    }

    /** @throws NotFoundException also for what was taken back or does not appear yet */
    @PermitAll
    public Voice get(String slug) {
        return em.createQuery("select v" + WHERE + " and v.slug = :slug", PublishedVoice.class).setParameter("now", clock.instant()).setParameter("slug", slug)
                .getResultStream().findFirst().map(PublishedVoice::voice).orElseThrow(() -> new NotFoundException("voice"));
    }

    @PermitAll
    public Counts counts(VoiceFilter filter) {
        VoiceFilter places = new VoiceFilter(filter.specialty(), null, null);
        VoiceFilter inRegion = new VoiceFilter(filter.specialty(), filter.region(), null);
        return new Counts(grouped("v.specialty", new VoiceFilter(null, filter.region(), filter.prefecture()), String.class::cast),
                both("v.regionBefore", "v.regionAfter", places, Region.class::cast), both("v.prefectureBefore", "v.prefectureAfter", inRegion, String.class::cast));
    }

    /** The testimonials whose former or new place is it; one that stays within is counted once. */
    private <K> Map<K, Long> both(String before, String after, VoiceFilter filter, Function<Object, K> key) {
        Map<K, Long> counts = new LinkedHashMap<>(grouped(before, filter, key));
        query("select " + after + ", count(v)", filter, " and " + after + " is not null and (" + before + " is null or " + before + " <> " + after + ") group by " + after, Object[].class)
                .getResultList().forEach(row -> counts.merge(key.apply(row[0]), (Long) row[1], Long::sum));
        return counts;
    }

    private <K> Map<K, Long> grouped(String column, VoiceFilter filter, Function<Object, K> key) {
        Map<K, Long> counts = new LinkedHashMap<>();
        query("select " + column + ", count(v)", filter, " and " + column + " is not null group by " + column, Object[].class)
                .getResultList().forEach(row -> counts.put(key.apply(row[0]), (Long) row[1]));
        return counts;
    }

    private <T> TypedQuery<T> query(String select, VoiceFilter filter, String end, Class<T> type) {
        StringBuilder text = new StringBuilder(select).append(WHERE);
        Map<String, Object> parameters = new LinkedHashMap<>(Map.of("now", clock.instant()));
        if (filter.specialty() != null) {
            text.append(" and v.specialty = :specialty");
            parameters.put("specialty", filter.specialty());
        }
        if (filter.region() != null) {
            text.append(" and (v.regionBefore = :region or v.regionAfter = :region)");
            parameters.put("region", filter.region());
        }
        if (filter.prefecture() != null) {
            text.append(" and (v.prefectureBefore = :prefecture or v.prefectureAfter = :prefecture)");
            parameters.put("prefecture", filter.prefecture());
        }
        TypedQuery<T> query = em.createQuery(text.append(end).toString(), type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
