package jp.concierge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which rows fit a condition or a word, for those that were asked for lately. A row never changes once it is written, so an answer stays true from
 * moment to moment: when it is asked for again, only what has come since is looked at. Rows that are shown no more are in it; whoever asks takes
 * only those of the moment.
 */
final class Fits {
    private static final int CONDITIONS = 400;
    private static final int WORDS = 100;
    private final Kept<Rows> conditions = new Kept<>(CONDITIONS);
    private final Kept<Word> words = new Kept<>(WORDS);

    /** @param until rows from here on were not looked at */
    private record Rows(int until, FixedBitSet fitting) {
    }

    /**
     * How well the rows fit a word.
     *
     * @param points of each row, 0 where it does not fit at all
     * @param seen parts of the index that were read
     */
    record Word(int until, FixedBitSet fitting, byte[] points, Set<Object> seen) {
    }

    /** @param question the same for the same condition */
    FixedBitSet condition(Object question, int rows, IntPredicate fits) {
        return conditions.get(question, (Rows known) -> {
            if (known != null && known.until() >= rows) {
                return known;
            }
            FixedBitSet fitting = grown(known == null ? null : known.fitting(), rows);
            for (int row = known == null ? 0 : known.until(); row < rows; row++) {
                if (fits.test(row)) {
                    fitting.set(row);
                }
            }
            return new Rows(rows, fitting);
        }).fitting();
    }

    private static FixedBitSet grown(FixedBitSet known, int rows) {
        FixedBitSet grown = new FixedBitSet(Math.max(1, rows));
        if (known != null) {
            grown.or(known);
        }
        return grown;
    }

    /** @throws AlreadyClosedException when the moment is long over and its words cannot be read any more */
    Word word(JobWords.Part part, Snapshot moment) {
        return words.get(part.meanings(), (Word known) -> known != null && known.until() >= moment.rows() ? known : moment.reading(() -> read(known, part, moment)));
    }

    private static Word read(Word known, JobWords.Part part, Snapshot moment) {
        Set<Object> seen = known == null ? Set.of() : known.seen();
        FixedBitSet fitting = grown(known == null ? null : known.fitting(), moment.rows());
        byte[] points = known == null ? new byte[moment.rows()] : Arrays.copyOf(known.points(), moment.rows());
        for (JobWords.Way way : moment.words().ways(part)) {
            search(moment.reader(), way.query(), new Unseen(seen, row -> {
                if (row < points.length && way.points() > points[row]) {
                    points[row] = (byte) way.points();
                    fitting.set(row);
                }
            }));
        }
        for (JobWords.Way better : moment.words().betters(part)) {
            search(moment.reader(), better.query(), new Unseen(seen, row -> {
                // asked again of a part of the index that was rewritten it must not count twice
                if (row < points.length && points[row] > 0 && points[row] % 2 == 0) {
                    points[row] += better.points();
                }
            }));
        }
        Set<Object> leaves = new HashSet<>();
        moment.reader().leaves().forEach(leaf -> leaves.add(leaf.reader().getCoreCacheHelper().getKey()));
        return new Word(moment.rows(), fitting, points, leaves);
    }

    private static void search(DirectoryReader reader, Query wanted, SimpleCollector rows) {
        try {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            searcher.search(wanted, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Row {
        void at(int row);
    }

    /** Passes on the rows of the parts of the index that were not read before. */
    private static final class Unseen extends SimpleCollector {
        private final Set<Object> seen;
        private final Row taker;
        private NumericDocValues rowOf;

        Unseen(Set<Object> seen, Row taker) {
            this.seen = seen;
            this.taker = taker;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            if (seen.contains(leaf.reader().getCoreCacheHelper().getKey())) {
                throw new CollectionTerminatedException();
            }
            rowOf = leaf.reader().getNumericDocValues(JobIndex.ROW);
        }

        @Override
        public void collect(int doc) throws IOException {
            rowOf.advanceExact(doc);
            taker.at((int) rowOf.longValue());
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
