package jp.concierge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** One question to one moment of the index: which rows, in which order, and how many there are of each value. */
final class Finder {
    /** Below this share of all rows it is quicker to sort the found ones than to walk through all in their order. */
    private static final int FEW = 64;
    private final JobIndex index;
    private final Snapshot moment;
    private final JobQuery query;
    /** The place that is meant, or null. */
    private final NearPlace near;

    Finder(JobIndex index, Snapshot moment, JobQuery query, NearPlace near) {
        this.index = index;
        this.moment = moment;
        this.query = query;
        this.near = near;
    }

    /** All that the query finds. */
    FixedBitSet found() {
        return found(EnumSet.noneOf(Facet.class), true, true);
    }

    long count() {
        return found().cardinality();
    }

    /** What it finds without some of its conditions; never to be changed. */
    private FixedBitSet found(Set<Facet> without, boolean withText, boolean withKm) {
        List<FixedBitSet> sets = new ArrayList<>();
        for (Facet facet : query.chosen().keySet()) {
            if (!without.contains(facet)) {
                sets.add(condition(facet));
            }
        }
        if (withText && !query.text().isEmpty()) {
            sets.add(text().rows());
        }
        if (withKm && query.km() > 0 && near != null) {
            sets.add(within(query.km()));
        }
        if (sets.isEmpty()) {
            return moment.live();
        }
        FixedBitSet all = sets.get(0).clone();
        sets.subList(1, sets.size()).forEach(all::and);
        return all;
    }

    private FixedBitSet condition(Facet facet) {
        return moment.answers().conditions().get(List.of(facet, query.values(facet)), () -> {
            short[] column = moment.columns().of(facet);
            return switch (facet.how()) {
                case ONE, SOME -> rows(column, wanted(facet));
                case ALL -> mask(column, bits(query.values(facet)));
                case AT_LEAST -> between(column, Integer.parseInt(query.values(facet).get(0)), Short.MAX_VALUE);
                case AT_MOST -> facet == Facet.FRESH ? between(column, today() - Integer.parseInt(query.values(facet).get(0)), Short.MAX_VALUE)
                        : between(column, 0, Integer.parseInt(query.values(facet).get(0)));
            };
        });
    }

    private int today() {
        return (int) moment.day().toEpochDay();
    }

    private boolean[] wanted(Facet facet) {
        boolean[] wanted = new boolean[index.names(facet).size() + 1];
        for (String value : query.values(facet)) {
            int number = index.names(facet).find(value);
            if (number >= 0 && number < wanted.length) {
                wanted[number] = true;
            }
        }
        return wanted;
    }

    private FixedBitSet rows(short[] column, boolean[] wanted) {
        FixedBitSet rows = new FixedBitSet(moment.live().length());
        for (int row : moment.byNew()) {
            int value = column[row];
            if (value >= 0 && value < wanted.length && wanted[value]) {
                rows.set(row);
            }
        }
        return rows;
    }

    /** A value that is no feature is one that no opening has. */
    private static int bits(List<String> values) {
        int bits = 0;
        for (String value : values) {
            bits |= Arrays.stream(Feature.values()).filter(one -> one.name().equals(value)).mapToInt(one -> 1 << one.ordinal()).findFirst().orElse(1 << Feature.values().length);
        }
        return bits;
    }

    private FixedBitSet mask(short[] column, int bits) {
        FixedBitSet rows = new FixedBitSet(moment.live().length());
        for (int row : moment.byNew()) {
            if ((column[row] & bits) == bits) {
                rows.set(row);
            }
        }
        return rows;
    }

    private FixedBitSet between(short[] column, int from, int to) {
        FixedBitSet rows = new FixedBitSet(moment.live().length());
        for (int row : moment.byNew()) {
            if (column[row] >= from && column[row] <= to) {
                rows.set(row);
            }
        }
        return rows;
    }

    private FixedBitSet within(int km) {
        return moment.answers().conditions().get(List.of("near", near.latitude(), near.longitude(), km), () -> {
            FixedBitSet rows = new FixedBitSet(moment.live().length());
            float[] latitude = moment.columns().latitude;
            double band = km / 110.0;
            for (int row : moment.byNew()) {
                if (Math.abs(latitude[row] - near.latitude()) <= band && km(row) <= km) {
                    rows.set(row);
                }
            }
            return rows;
        });
    }

    /** Kilometres from the place that is meant; NaN when nobody knows. */
    double km(int row) {
        return near == null ? Double.NaN : Place.km(near.latitude(), near.longitude(), moment.columns().latitude[row], moment.columns().longitude[row]);
    }

    private Snapshot.TextHits text() {
        return moment.answers().texts().get(query.text(), this::search);
    }

    private Snapshot.TextHits search() {
        FixedBitSet rows = new FixedBitSet(moment.live().length());
        Hits hits = new Hits(rows);
        search(moment.words().query(query.text()), hits);
        return new Snapshot.TextHits(rows, hits.best());
    }

    /** The row of a code; -1 for one that is not shown. */
    int row(String code) {
        FixedBitSet rows = new FixedBitSet(moment.live().length());
        search(new TermQuery(new Term(JobWords.FACT, code.toLowerCase(Locale.ROOT))), new Hits(rows));
        int row = next(rows, 0);
        return row >= 0 && moment.columns().codes[row].equals(code) ? row : -1;
    }

    private void search(Query wanted, Hits hits) {
        if (moment.reader().tryIncRef()) {
            try {
                IndexSearcher searcher = new IndexSearcher(moment.reader());
                searcher.setQueryCache(null);
                searcher.search(wanted, hits);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                decRef();
            }
        }
    }

    private void decRef() {
        try {
            moment.reader().decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Collects live rows with how well each fits; of equals the one confirmed later is the better. */
    private final class Hits extends SimpleCollector {
        private final FixedBitSet rows;
        private long[] keys = new long[1024];
        private int count;
        private NumericDocValues rowOf;
        private Scorable scorer;

        Hits(FixedBitSet rows) {
            this.rows = rows;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            rowOf = context.reader().getNumericDocValues(JobIndex.ROW);
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        public void collect(int doc) throws IOException {
            rowOf.advanceExact(doc);
            int row = (int) rowOf.longValue();
            if (row < rows.length() && moment.live().get(row)) {
                rows.set(row);
                if (count == keys.length) {
                    keys = Arrays.copyOf(keys, count * 2);
                }
                keys[count++] = (long) (Integer.MAX_VALUE - Float.floatToIntBits(scorer.score())) << 32 | moment.rank()[row];
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }

        int[] best() {
            long[] sorted = Arrays.copyOf(keys, count);
            Arrays.sort(sorted);
            int[] best = new int[count];
            for (int i = 0; i < count; i++) {
                best[i] = moment.byNew()[(int) sorted[i]];
            }
            return best;
        }
    }

    /** One page of rows. */
    int[] page(FixedBitSet found, int offset, int most) {
        return switch (query.sort()) {
            case PAY -> walk(moment.byPay(), found, offset, most);
            case NEAR -> near == null ? walk(moment.byNew(), found, offset, most) : nearest(found, offset, most);
            case NEW -> newest(found, offset, most);
            case BEST -> query.text().isEmpty() ? newest(found, offset, most) : walk(text().best(), found, offset, most);
        };
    }

    private int[] newest(FixedBitSet found, int offset, int most) {
        int[] rank = moment.rank();
        int count = found.cardinality();
        if (count > moment.total() / FEW) {
            return walk(moment.byNew(), found, offset, most);
        }
        long[] keys = new long[count];
        int at = 0;
        for (int row = next(found, 0); row >= 0; row = next(found, row + 1)) {
            keys[at++] = rank[row];
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).skip(offset).limit(most).mapToInt(key -> moment.byNew()[(int) key]).toArray();
    }

    private int[] nearest(FixedBitSet found, int offset, int most) {
        int count = found.cardinality();
        long[] keys = new long[count];
        int at = 0;
        for (int row = next(found, 0); row >= 0; row = next(found, row + 1)) {
            double km = km(row);
            long metres = Double.isNaN(km) ? Integer.MAX_VALUE : Math.round(km * 1000);
            keys[at++] = metres << 32 | moment.rank()[row];
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).skip(offset).limit(most).mapToInt(key -> moment.byNew()[(int) key]).toArray();
    }

    private static int[] walk(int[] order, FixedBitSet found, int offset, int most) {
        int[] page = new int[Math.min(most, order.length)];
        int seen = 0;
        int count = 0;
        for (int i = 0; i < order.length && count < page.length; i++) {
            if (found.get(order[i]) && seen++ >= offset) {
                page[count++] = order[i];
            }
        }
        return Arrays.copyOf(page, count);
    }

    private static int next(FixedBitSet set, int from) {
        int found = from >= set.length() ? DocIdSetIterator.NO_MORE_DOCS : set.nextSetBit(from);
        return found == DocIdSetIterator.NO_MORE_DOCS ? -1 : found;
    }

    /**
     * How many are found with each value of a condition, if it were chosen alone; of features: beside those chosen.
     *
     * @return by the number of the name; by the place in {@link Facet#options()}; by the feature
     */
    int[] counts(Facet facet) {
        JobQuery without = query.narrowing();
        for (Facet one : facet.replaced()) {
            without = without.without(one);
        }
        String base = without.address() + (near == null ? "" : near.latitude() + "," + near.longitude());
        return moment.answers().counts().get(List.of(facet, base), () -> count(facet, found(facet.replaced(), true, true)));
    }

    private int[] count(Facet facet, FixedBitSet base) {
        short[] column = moment.columns().of(facet);
        return switch (facet.how()) {
            case ONE, SOME -> byValue(column, base, new int[index.names(facet).size()]);
            case ALL -> byBit(column, base);
            case AT_LEAST, AT_MOST -> byOption(facet, column, base);
        };
    }

    private static int[] byValue(short[] column, FixedBitSet base, int[] counts) {
        each(base, row -> {
            int value = column[row];
            if (value >= 0 && value < counts.length) {
                counts[value]++;
            }
        });
        return counts;
    }

    private static int[] byBit(short[] column, FixedBitSet base) {
        int[] counts = new int[Feature.values().length];
        each(base, row -> {
            for (int bits = column[row]; bits != 0; bits &= bits - 1) {
                counts[Integer.numberOfTrailingZeros(bits)]++;
            }
        });
        return counts;
    }

    private int[] byOption(Facet facet, short[] column, FixedBitSet base) {
        int[] options = facet.options().stream().mapToInt(Integer::parseInt).toArray();
        int[] counts = new int[options.length];
        int today = today();
        boolean least = facet.how() == Facet.How.AT_LEAST;
        boolean fresh = facet == Facet.FRESH;
        each(base, row -> {
            int value = fresh ? today - column[row] : column[row];
            for (int i = 0; i < options.length; i++) {
                if (least ? value >= options[i] : (value >= 0 || fresh) && value <= options[i]) {
                    counts[i]++;
                }
            }
        });
        return counts;
    }

    /** How many lie within each distance; without the present one. */
    int[] countsByDistance() {
        if (near == null) {
            return new int[JobQuery.DISTANCES.size()];
        }
        String base = query.narrowing().within(0).address() + near.latitude() + "," + near.longitude();
        return moment.answers().counts().get(List.of("km", base), () -> {
            FixedBitSet all = found(EnumSet.noneOf(Facet.class), true, false);
            return JobQuery.DISTANCES.stream().mapToInt(km -> (int) FixedBitSet.intersectionCount(all, within(km))).toArray();
        });
    }

    private interface Row {
        void at(int row);
    }

    private static void each(FixedBitSet set, Row act) {
        BitSetIterator rows = new BitSetIterator(set, 0);
        for (int row = rows.nextDoc(); row != BitSetIterator.NO_MORE_DOCS; row = rows.nextDoc()) {
            act.at(row);
        }
    }
}
