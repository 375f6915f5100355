package jp.concierge.search;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.util.FixedBitSet;

/**
 * All openings at one moment, as everybody sees them who asks now; never changes.
 *
 * @param number of the last change that is in it
 * @param live rows that are shown; the other ones were changed or are over
 * @param byNew the live rows, what was confirmed last first
 * @param byPay the live rows, the best paid first
 * @param rank place of each row in {@code byNew}
 */
record Snapshot(long number, Instant hiddenBefore, LocalDate day, Columns columns, int rows, FixedBitSet live, int[] byNew, int[] byPay, int[] rank, DirectoryReader reader, JobWords words,
        Atlas atlas, CardFile cards, Answers answers) implements Closeable {

    /** What was asked of this moment lately. */
    record Answers(Kept<FixedBitSet> conditions, Kept<TextHits> texts, Kept<int[]> counts) {
        Answers() {
            this(new Kept<>(200), new Kept<>(60), new Kept<>(1000));
        }

        /** Somebody may still be asking the moment that is over; it need not remember more for that. */
        void forget() {
            conditions.clear();
            texts.clear();
            counts.clear();
        }
    }

    /** @param best rows that hold the words, the most relevant first */
    record TextHits(FixedBitSet rows, int[] best) {
    }

    int total() {
        return byNew.length;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
