package jp.concierge.search;

import java.util.Arrays;

/**
 * The facts of all openings, one row each, a column for each condition. Rows are only ever added; a changed opening gets a new one.
 * Whoever reads knows how many rows there were when the reading began.
 */
final class Columns {
    private static final int FIRST = 1024;
    final short[][] values;
    final float[] latitude;
    final float[] longitude;
    /** Seconds of the era. */
    final int[] confirmed;
    final int[] published;
    final String[] codes;
    final long[] cards;
    private final int size;

    Columns() {
        this(new short[Facet.values().length][FIRST], new float[FIRST], new float[FIRST], new int[FIRST], new int[FIRST], new String[FIRST], new long[FIRST]);
    }

    private Columns(short[][] values, float[] latitude, float[] longitude, int[] confirmed, int[] published, String[] codes, long[] cards) {
        this.values = values;
        this.latitude = latitude;
        this.longitude = longitude;
        this.confirmed = confirmed;
        this.published = published;
        this.codes = codes;
        this.cards = cards;
        this.size = codes.length;
    }

    boolean has(int row) {
        return row < size;
    }

    /** These, or larger ones with the same rows, in which that row has its place. */
    Columns roomFor(int row) {
        if (row < size) {
            return this;
        }
        int more = Math.max(size * 2, row + 1);
        short[][] grown = new short[values.length][];
        for (int i = 0; i < values.length; i++) {
            grown[i] = Arrays.copyOf(values[i], more);
        }
        return new Columns(grown, Arrays.copyOf(latitude, more), Arrays.copyOf(longitude, more), Arrays.copyOf(confirmed, more), Arrays.copyOf(published, more), Arrays.copyOf(codes, more),
                Arrays.copyOf(cards, more));
    }

    short[] of(Facet facet) {
        return values[facet.ordinal()];
    }
}
