package jp.concierge.opening;

/**
 * Which openings a reader wants.
 *
 * @param kind {@code FULL_TIME}, {@code REGULAR_PART_TIME}, or "" for any
 * @param prefecture code, or ""
 * @param department code, or ""
 */
public record OpeningQuery(String kind, String prefecture, String department) {

    public boolean isNarrowed() {
        return !(kind + prefecture + department).isEmpty();
    }
}
