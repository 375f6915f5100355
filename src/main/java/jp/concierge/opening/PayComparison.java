package jp.concierge.opening;

import java.time.LocalDate;
import java.util.List;

/**
 * The pay of shown openings of the same kind, unit and department: quarters, never a single one.
 *
 * @param n how many openings
 * @param low the first quarter, in yen
 * @param middle the median, in yen
 * @param high the third quarter, in yen
 */
public record PayComparison(int n, LocalDate asOf, long low, long middle, long high) {

    /** @param sorted at least one */
    static PayComparison of(List<Long> sorted, LocalDate asOf) {
        return new PayComparison(sorted.size(), asOf, quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75));
    }

    private static long quantile(List<Long> sorted, double share) {
        double place = share * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.size() - 1);
        return Math.round(sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below)));
    }
}
