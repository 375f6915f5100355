package jp.concierge.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many are found with each value of the conditions, if it were chosen alone; of features: beside those chosen. */
final class Counts {
    /** Counting fewer rows is as quick as looking up whether they were counted. */
    private static final int FEW = 2000;
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
            case AT_MOST -> atMost(options(facet), column, rows, facet == Facet.FRESH);
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

    /** Options ascend: who reaches one reaches all below it. */
    private static int[] atLeast(int[] options, short[] column, int[] rows) {
        int[] counts = new int[options.length];
        for (int row : rows) {
            int reached = options.length - 1;
            while (reached >= 0 && column[row] < options[reached]) {
                reached--;
            }
            if (reached >= 0) {
                counts[reached]++;
            }
        }
        for (int i = options.length - 2; i >= 0; i--) {
            counts[i] += counts[i + 1];
        }
        return counts;
    }

    private int[] atMost(int[] options, short[] column, int[] rows, boolean days) {
        int[] counts = new int[options.length];
        int today = finder.today();
        for (int row : rows) {
            int value = days ? today - column[row] : column[row];
            int least = 0;
            while (least < options.length && value > options[least]) {
                least++;
            }
            if (least < options.length && (value >= 0 || days)) {
                counts[least]++;
            }
        }
        for (int i = 1; i < options.length; i++) {
            counts[i] += counts[i - 1];
        }
        return counts;
    }
}
