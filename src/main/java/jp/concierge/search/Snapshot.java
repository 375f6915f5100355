package jp.concierge.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.FixedBitSet;

/**
 * All openings at one moment, as everybody sees them who asks now; never changes.
 *
 * @param number of the last change that is in it
 * @param names of the values of each condition that has names
 * @param live rows that are shown; the other ones were changed or are over
 * @param byNew the live rows, what was confirmed last first
 * @param byPay the live rows, the best paid first
 * @param rank place of each row in {@code byNew}
 * @param fits what was asked of this moment or an earlier one
 * @param counts that were asked of this moment
 */
record Snapshot(long number, Instant hiddenBefore, LocalDate day, Map<Facet, Names> names, Columns columns, int rows, FixedBitSet live, int[] byNew, int[] byPay, int[] rank, DirectoryReader reader, JobWords words,
        Atlas atlas, CardFile cards, Fits fits, Kept<int[]> counts) implements Closeable {

    int total() {
        return byNew.length;
    }

    /**
     * Reads the words while nobody closes them.
     *
     * @throws AlreadyClosedException when this moment is long over
     */
    <T> T reading(Supplier<T> act) {
        reader.incRef();
        try {
            return act.get();
        } finally {
            letGo();
        }
    }

    private void letGo() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // somebody may still be asking the moment that is over; it need not remember more for that
        counts.clear();
        letGo();
    }
}
