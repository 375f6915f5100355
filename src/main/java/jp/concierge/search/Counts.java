package jp.concierge.search;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many are found with each value of the conditions, if it were chosen alone; of features: beside those chosen. */
final class Counts {
    /** Counting fewer rows is as quick as looking up whether they were counted. */
    private static final int FEW = 20_000;
    private static final Set<Facet> ALL = EnumSet.allOf(Facet.class);
    private final Finder finder;
    /** Of all conditions, over what the query finds. */
    private int[][] found;

    Counts(Finder finder) {
        this.finder = finder;
    }

    /** @return by the number of the name; by the place in {@link Facet#options()}; by the feature; never to be changed */
    int[] of(Facet facet) {
        Map<Facet, List<String>> rest = new EnumMap<>(Facet.class);
        rest.putAll(finder.query().chosen());
        boolean drops = rest.keySet().removeAll(facet.replaced());
        if (drops) {
            return finder.moment().counts().get(question(facet, rest), () -> count(EnumSet.of(facet), finder.rows(facet.replaced())))[facet.ordinal()];
        }
        if (found == null) {
            found = finder.count() < FEW ? count(ALL, finder.rows()) : finder.moment().counts().get(question("all", rest), () -> count(ALL, finder.rows()));
        }
        return found[facet.ordinal()];
    }

    private List<Object> question(Object what, Map<Facet, List<String>> chosen) {
        return List.of(what, chosen, finder.query().text(), place(), finder.query().km());
    }

    private Object place() {
        return finder.near() == null ? "" : finder.near();
    }

    /** How many lie within each of {@link JobQuery#DISTANCES}; without the present one. */
    int[] byDistance() {
        return finder.moment().counts().get(List.of("km", finder.query().chosen(), finder.query().text(), place()), () -> new int[][] {finder.countsByDistance()})[0];
    }

    /** By the conditions' ordinals; null for those that are not asked for. */
    private int[][] count(Set<Facet> facets, int[] rows) {
        Slots[] slots = facets.stream().filter(facet -> facet != Facet.FEATURE).map(this::slots).toArray(Slots[]::new);
        int[] features = new int[Feature.values().length];
        boolean withFeatures = facets.contains(Facet.FEATURE);
        short[] values = finder.moment().columns().values;
        for (int row : rows) {
            int first = row * Columns.WIDTH;
            for (Slots one : slots) {
                one.take(values[first + one.place]);
            }
            for (int bits = withFeatures ? values[first + Facet.FEATURE.ordinal()] : 0; bits != 0; bits &= bits - 1) {
                features[Integer.numberOfTrailingZeros(bits)]++;
            }
        }
        int[][] counts = new int[ALL.size()][];
        Arrays.stream(slots).forEach(one -> counts[one.place] = one.counts());
        counts[Facet.FEATURE.ordinal()] = features;
        return counts;
    }

    private Slots slots(Facet facet) {
        int[] options = facet.how() == Facet.How.ONE || facet.how() == Facet.How.SOME ? new int[0] : facet.options().stream().mapToInt(Integer::parseInt).toArray();
        return switch (facet.how()) {
            case AT_LEAST -> new Slots(facet, 1, 0, options[options.length - 1], options);
            case AT_MOST -> facet == Facet.FRESH ? new Slots(facet, -1, finder.today(), options[options.length - 1] + 1, options) : new Slots(facet, 1, 1, options[options.length - 1] + 2, options);
            default -> new Slots(facet, 1, 1, finder.moment().names().get(facet).size(), options);
        };
    }

    /** How often each value occurs; values beyond the last slot are counted in it, those before the first in that. */
    private static final class Slots {
        private final Facet facet;
        private final int place;
        private final int sign;
        private final int shift;
        private final int last;
        private final int[] options;
        private final int[] having;

        /** @param shift slot of the value 0, so that what is not told, -1, comes before it where that matters */
        Slots(Facet facet, int sign, int shift, int last, int[] options) {
            this.facet = facet;
            this.place = facet.ordinal();
            this.sign = sign;
            this.shift = shift;
            this.last = last;
            this.options = options;
            this.having = new int[last + 1];
        }

        void take(int value) {
            having[Math.max(0, Math.min(sign * value + shift, last))]++;
        }

        int[] counts() {
            return switch (facet.how()) {
                case AT_LEAST -> atLeast();
                case AT_MOST -> atMost(facet == Facet.FRESH ? 0 : 1);
                default -> Arrays.copyOfRange(having, 1, having.length);
            };
        }

        /** Options ascend; whatever reaches the last one reaches all. */
        private int[] atLeast() {
            int[] counts = new int[options.length];
            int sum = 0;
            int value = last;
            for (int i = options.length - 1; i >= 0; i--) {
                for (; value >= options[i]; value--) {
                    sum += having[value];
                }
                counts[i] = sum;
            }
            return counts;
        }

        /** Options ascend. @param zero the slot of zero; what stands before it is not told */
        private int[] atMost(int zero) {
            int[] counts = new int[options.length];
            int sum = 0;
            int at = zero;
            for (int i = 0; i < options.length; i++) {
                for (; at <= options[i] + zero; at++) {
                    sum += having[at];
                }
                counts[i] = sum;
            }
            return counts;
        }
    }
}
