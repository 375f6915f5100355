package jp.concierge.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many are found with each value of the conditions, if it were chosen alone; of features: beside those chosen. */
final class Counts {
    /** Counting fewer rows is as quick as looking up whether they were counted. */
    private static final int FEW = 20_000;
    private final Finder finder;

    Counts(Finder finder) {
        this.finder = finder;
    }

    /** @return by the number of the name; by the place in {@link Facet#options()}; by the feature; never to be changed */
    int[] of(Facet facet) {
        Set<Facet> without = facet.replaced();
        Map<Facet, List<String>> chosen = finder.query().chosen();
        boolean drops = without.stream().anyMatch(chosen::containsKey);
        if (!drops && finder.count() < FEW) {
            return count(facet, finder.rows());
        }
        Map<Facet, List<String>> rest = new EnumMap<>(Facet.class);
        rest.putAll(chosen);
        rest.keySet().removeAll(without);
        return finder.moment().counts().get(List.of(facet, rest, finder.query().text(), place(), finder.query().km()), () -> count(facet, finder.rows(without)));
    }

    private Object place() {
        return finder.near() == null ? "" : finder.near();
    }

    /** How many lie within each of {@link JobQuery#DISTANCES}; without the present one. */
    int[] byDistance() {
        return finder.moment().counts().get(List.of("km", finder.query().chosen(), finder.query().text(), place()), finder::countsByDistance);
    }

    private int[] count(Facet facet, int[] rows) {
        short[] column = finder.moment().columns().of(facet);
        return switch (facet.how()) {
            case ONE, SOME -> byValue(column, rows, new int[finder.moment().names().get(facet).size()]);
            case ALL -> byBit(column, rows);
            case AT_LEAST -> atLeast(options(facet), column, rows);
            case AT_MOST -> facet == Facet.FRESH ? atMostDays(options(facet), column, rows) : atMost(options(facet), column, rows);
        };
    }

    private static int[] options(Facet facet) {
        return facet.options().stream().mapToInt(Integer::parseInt).toArray();
    }

    private static int[] byValue(short[] column, int[] rows, int[] counts) {
        for (int row : rows) {
            int value = column[row];
            if (value >= 0 && value < counts.length) {
                counts[value]++;
            }
        }
        return counts;
    }

    private static int[] byBit(short[] column, int[] rows) {
        int[] counts = new int[Feature.values().length];
        for (int row : rows) {
            for (int bits = column[row]; bits != 0; bits &= bits - 1) {
                counts[Integer.numberOfTrailingZeros(bits)]++;
            }
        }
        return counts;
    }

    /** Options ascend; whatever reaches the last one reaches all. */
    private static int[] atLeast(int[] options, short[] column, int[] rows) {
        int most = options[options.length - 1];
        int[] having = new int[most + 1];
        for (int row : rows) {
            having[Math.max(0, Math.min(column[row], most))]++;
        }
        int[] counts = new int[options.length];
        int sum = 0;
        int value = most;
        for (int i = options.length - 1; i >= 0; i--) {
            for (; value >= options[i]; value--) {
                sum += having[value];
            }
            counts[i] = sum;
        }
        return counts;
    }

    /** Options ascend; what is not told, -1, is no number. */
    private static int[] atMost(int[] options, short[] column, int[] rows) {
        int most = options[options.length - 1];
        int[] having = new int[most + 3];
        for (int row : rows) {
            having[Math.min(column[row], most + 1) + 1]++;
        }
        having[0] = 0;
        return upTo(options, having, 1);
    }

    private int[] atMostDays(int[] options, short[] column, int[] rows) {
        int most = options[options.length - 1];
        int today = finder.today();
        int[] having = new int[most + 2];
        for (int row : rows) {
            having[Math.max(0, Math.min(today - column[row], most + 1))]++;
        }
        return upTo(options, having, 0);
    }

    /** @param first place of zero */
    private static int[] upTo(int[] options, int[] having, int first) {
        int[] counts = new int[options.length];
        int sum = 0;
        int at = 0;
        for (int i = 0; i < options.length; i++) {
            for (; at <= options[i] + first; at++) {
                sum += having[at];
            }
            counts[i] = sum;
        }
        return counts;
    }
}
