package jp.concierge.shortlist;

import java.time.Instant;
import java.util.UUID;
import jp.concierge.search.JobQuery;

/**
 * A search of a doctor's own.
 *
 * @param lookedAt when its new openings were looked at, or when it was saved
 * @param count openings found now; null while the index is not ready
 * @param fresh how many of them were published since, {@link SavedSearchService#MOST_FRESH} at most; 0 while nobody knows
 */
public record SavedSearchRow(UUID id, String name, JobQuery query, SearchAlert alert, Instant lookedAt, Long count, int fresh) {
    /** What is kept of a query: what narrows, without order and page, and without a place that no distance is counted from. */
    public static JobQuery canonical(JobQuery query) {
        JobQuery narrowing = query.narrowing();
        return narrowing.km() == 0 ? narrowing.withoutNear() : narrowing;
    }

    @Override
    public String toString() {
        return "SavedSearchRow[" + id + "]";
    }
}
