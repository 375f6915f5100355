package jp.concierge.search;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongHeap;

/** In which order found rows are shown. Of equals the one confirmed later comes first, then the lesser code: everywhere and at any time the same. */
final class Order {
    /** Below this share of all rows it is quicker to sort the found ones than to walk through all in their order. */
    private static final int FEW = 64;
    /** So many of the first are picked out; for more all are sorted. */
    private static final int PICKED = 1000;
    private static final double METRES = 1000;
    private final Finder finder;
    private final Snapshot moment;

    Order(Finder finder) {
        this.finder = finder;
        this.moment = finder.moment();
    }

    /** One page of rows. */
    int[] page(int offset, int most) {
        return switch (finder.query().sort()) {
            case PAY -> isMany() ? walk(moment.byPay(), offset, most) : first(this::byPay, offset, most);
            case NEAR -> finder.near() == null ? newest(offset, most) : first(this::byDistance, offset, most);
            case NEW -> newest(offset, most);
            case BEST -> finder.query().text().isEmpty() ? newest(offset, most) : first(byFit(), offset, most);
        };
    }

    private int[] newest(int offset, int most) {
        return isMany() ? walk(moment.byNew(), offset, most) : first((row, worst) -> moment.rank()[row], offset, most);
    }

    private boolean isMany() {
        return finder.count() > moment.total() / FEW;
    }

    private int[] walk(int[] order, int offset, int most) {
        FixedBitSet found = finder.found();
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

    private long byPay(int row, long worst) {
        return (long) (Short.MAX_VALUE - moment.columns().of(Facet.PAY)[row]) << 32 | moment.rank()[row];
    }

    /** By the sum of what each word gives. */
    private Key byFit() {
        byte[][] words = finder.words().stream().map(Fits.Word::points).toArray(byte[][]::new);
        return (row, worst) -> {
            int points = 0;
            for (byte[] word : words) {
                points += word[row];
            }
            return (long) (Integer.MAX_VALUE - points) << 32 | moment.rank()[row];
        };
    }

    /** What lies too far north or south to be among the first is passed over: most rows need no sines. */
    private long byDistance(int row, long worst) {
        if (Math.abs(moment.columns().latitude[row] - finder.near().latitude()) > Place.degrees(((worst >>> 32) + 1) / METRES)) {
            return Long.MAX_VALUE;
        }
        double km = finder.km(row);
        long metres = Double.isNaN(km) ? Integer.MAX_VALUE : Math.round(km * METRES);
        return metres << 32 | moment.rank()[row];
    }

    /** What rows are sorted by, ending with the place among the newest. */
    private interface Key {
        /** @param worst key that is wanted; for a row beyond it anything greater will do */
        long of(int row, long worst);
    }

    /** A page of the rows with the least keys. */
    private int[] first(Key key, int offset, int most) {
        int[] rows = finder.rows();
        int last = Math.min(offset + most, rows.length);
        if (offset >= last) {
            return new int[0];
        }
        long[] keys = last > PICKED ? sorted(rows, key) : picked(rows, key, last);
        return Arrays.stream(keys, offset, last).mapToInt(one -> moment.byNew()[(int) one]).toArray();
    }

    private static long[] sorted(int[] rows, Key key) {
        long[] keys = Arrays.stream(rows).mapToLong(row -> key.of(row, Long.MAX_VALUE)).toArray();
        Arrays.sort(keys);
        return keys;
    }

    private static long[] picked(int[] rows, Key key, int count) {
        LongHeap heap = new LongHeap(count);
        for (int row : rows) {
            // the heap keeps the greatest
            heap.insertWithOverflow(-key.of(row, heap.size() < count ? Long.MAX_VALUE : -heap.top()));
        }
        long[] keys = new long[count];
        for (int i = count - 1; i >= 0; i--) {
            keys[i] = -heap.pop();
        }
        return keys;
    }
}
