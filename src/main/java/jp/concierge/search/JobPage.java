package jp.concierge.search;

import java.util.List;
import java.util.Map;

/**
 * What is shown of an answer.
 *
 * @param query what was understood
 * @param near the place that was meant; null when none was named or nobody knows it
 * @param total of all that is found
 * @param hits of the page asked for
 * @param choices of each condition, with how many there would be
 * @param distances how many within each of {@link JobQuery#DISTANCES}; empty without a place
 * @param spelling another text that finds something; "" for none
 * @param ways out when nothing is found, the most helpful first
 * @param marks words to be marked, folded, the longest first
 * @param version changes with everything that is found; the same on one node only
 */
public record JobPage(JobQuery query, NearPlace near, long total, List<JobHit> hits, Map<Facet, List<Choice>> choices, List<Integer> distances, String spelling, List<WayOut> ways, List<String> marks,
        long version) {
    public static final int SIZE = 20;

    /** A value that may be chosen, and how many are found with it. */
    public record Choice(String value, int count, boolean chosen) {
    }

    /** @param card made by {@link JobCard}; @param km null without a place, or when nobody knows where it is */
    public record JobHit(String code, String card, Double km) {
    }

    /** A condition that may be dropped, or kept alone. @param facet null for the words or the distance @param query without it, or with nothing else */
    public record WayOut(Facet facet, boolean words, boolean alone, JobQuery query, long count) {
    }

    public int pages() {
        return (int) Math.max(1, (total + SIZE - 1) / SIZE);
    }
}
