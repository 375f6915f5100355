package jp.concierge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/** One question to one moment of the index: which rows it finds, with all of its conditions or without some of them. */
final class Finder {
    private final Snapshot moment;
    private final JobQuery query;
    /** The place that is meant, or null. */
    private final NearPlace near;
    private final Map<Set<Facet>, FixedBitSet> found = new HashMap<>();
    private final Map<Set<Facet>, int[]> rows = new HashMap<>();
    private List<Fits.Word> words;

    Finder(Snapshot moment, JobQuery query, NearPlace near) {
        this.moment = moment;
        this.query = query;
        this.near = near;
    }

    Snapshot moment() {
        return moment;
    }

    JobQuery query() {
        return query;
    }

    NearPlace near() {
        return near;
    }

    /** All that the query finds; never to be changed. */
    FixedBitSet found() {
        return found(EnumSet.noneOf(Facet.class));
    }

    /** The rows of {@link #found()}, ascending; never to be changed. */
    int[] rows() {
        return rows(EnumSet.noneOf(Facet.class));
    }

    int count() {
        return isNarrowed(EnumSet.noneOf(Facet.class)) ? rows().length : moment.total();
    }

    /** Something narrows besides these conditions. */
    boolean isNarrowed(Set<Facet> without) {
        return !query.text().isEmpty() || query.km() > 0 && near != null || !without.containsAll(query.chosen().keySet());
    }

    /** What is found without some of the conditions; never to be changed. */
    FixedBitSet found(Set<Facet> without) {
        return isNarrowed(without) ? found.computeIfAbsent(dropped(without), this::find) : moment.live();
    }

    int[] rows(Set<Facet> without) {
        return rows.computeIfAbsent(dropped(without), dropped -> list(found(dropped)));
    }

    /** Those of the conditions that are chosen: all that drop the same find the same. */
    private Set<Facet> dropped(Set<Facet> without) {
        Set<Facet> dropped = EnumSet.copyOf(without);
        dropped.retainAll(query.chosen().keySet());
        return dropped;
    }

    private FixedBitSet find(Set<Facet> without) {
        FixedBitSet all = conditions(without);
        if (query.km() > 0 && near != null) {
            all.and(within(query.km()));
        }
        return all;
    }

    /** What fits all but the distance. */
    private FixedBitSet conditions(Set<Facet> without) {
        FixedBitSet all = moment.live().clone();
        for (Facet facet : query.chosen().keySet()) {
            if (!without.contains(facet)) {
                all.and(condition(facet));
            }
        }
        if (!query.text().isEmpty()) {
            words().forEach(word -> all.and(word.fitting()));
            if (words().isEmpty()) {
                all.clear(0, all.length());
            }
        }
        return all;
    }

    /** How well rows fit each part of the text. */
    List<Fits.Word> words() {
        if (words == null) {
            words = moment.words().parts(query.text()).stream().map(part -> moment.fits().word(part, moment)).toList();
        }
        return words;
    }

    /** How many lie within each of {@link JobQuery#DISTANCES} instead of the present one. */
    int[] countsByDistance() {
        FixedBitSet all = conditions(EnumSet.noneOf(Facet.class));
        return JobQuery.DISTANCES.stream().mapToInt(km -> (int) FixedBitSet.intersectionCount(all, within(km))).toArray();
    }

    private FixedBitSet condition(Facet facet) {
        List<String> values = query.values(facet);
        short[] column = moment.columns().of(facet);
        return switch (facet.how()) {
            case ONE, SOME -> fitting(facet, oneOf(column, wanted(facet)));
            case ALL -> fitting(facet, all(column, bits(values)));
            case AT_LEAST -> fitting(facet, between(column, Integer.parseInt(values.get(0)), Short.MAX_VALUE));
            case AT_MOST -> facet == Facet.FRESH ? moment.fits().condition(List.of(facet, values, moment.day()), moment.rows(), between(column, today() - Integer.parseInt(values.get(0)), Short.MAX_VALUE))
                    : fitting(facet, between(column, 0, Integer.parseInt(values.get(0))));
        };
    }

    private FixedBitSet fitting(Facet facet, IntPredicate fits) {
        return moment.fits().condition(List.of(facet, query.values(facet)), moment.rows(), fits);
    }

    int today() {
        return (int) moment.day().toEpochDay();
    }

    private boolean[] wanted(Facet facet) {
        boolean[] wanted = new boolean[moment.names().get(facet).size() + 1];
        for (String value : query.values(facet)) {
            int number = moment.names().get(facet).find(value);
            if (number >= 0 && number < wanted.length) {
                wanted[number] = true;
            }
        }
        return wanted;
    }

    private static IntPredicate oneOf(short[] column, boolean[] wanted) {
        return row -> column[row] >= 0 && column[row] < wanted.length && wanted[column[row]];
    }

    private static IntPredicate all(short[] column, int bits) {
        return row -> (column[row] & bits) == bits;
    }

    private static IntPredicate between(short[] column, int from, int to) {
        return row -> column[row] >= from && column[row] <= to;
    }

    /** A value that is no feature is one that no opening has. */
    private static int bits(List<String> values) {
        int bits = 0;
        for (String value : values) {
            bits |= Arrays.stream(Feature.values()).filter(one -> one.name().equals(value)).mapToInt(one -> 1 << one.ordinal()).findFirst().orElse(1 << Feature.values().length);
        }
        return bits;
    }

    private FixedBitSet within(int km) {
        float[] latitude = moment.columns().latitude;
        return moment.fits().condition(List.of("near", near.latitude(), near.longitude(), km), moment.rows(), row -> Math.abs(latitude[row] - near.latitude()) <= Place.degrees(km) && km(row) <= km);
    }

    /** Kilometres from the place that is meant; NaN when nobody knows. */
    double km(int row) {
        return near == null ? Double.NaN : Place.km(near.latitude(), near.longitude(), moment.columns().latitude[row], moment.columns().longitude[row]);
    }

    private static int[] list(FixedBitSet set) {
        int[] rows = new int[set.cardinality()];
        long[] words = set.getBits();
        int count = 0;
        for (int i = 0; count < rows.length; i++) {
            for (long bits = words[i]; bits != 0; bits &= bits - 1) {
                rows[count++] = (i << 6) + Long.numberOfTrailingZeros(bits);
            }
        }
        return rows;
    }

    /** The row of a code; -1 for one that is not shown. */
    static int row(Snapshot moment, String code) {
        return moment.reading(() -> {
            Term term = new Term(JobWords.FACT, JobIndex.codeFact(code));
            try {
                for (LeafReaderContext leaf : moment.reader().leaves()) {
                    PostingsEnum found = leaf.reader().postings(term, PostingsEnum.NONE);
                    Bits live = leaf.reader().getLiveDocs();
                    while (found != null && found.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                        NumericDocValues rowOf = leaf.reader().getNumericDocValues(JobIndex.ROW);
                        if ((live == null || live.get(found.docID())) && rowOf.advanceExact(found.docID())) {
                            int row = (int) rowOf.longValue();
                            if (moment.live().get(row) && moment.columns().codes[row].equals(code)) {
                                return row;
                            }
                        }
                    }
                }
                return -1;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
