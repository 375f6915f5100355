package jp.concierge.shared;

/**
 * Which page of a list is wanted; out-of-range values become the nearest sensible ones.
 *
 * @param number from 1
 * @param sort name of a sort order of that list, or null for its natural one
 */
public record PageRequest(int number, int size, String sort, boolean descending) {
    public static final int DEFAULT_SIZE = 25;
    public static final int BRIEF_SIZE = 10;

    public PageRequest {
        number = Math.max(1, Math.min(number, 100_000));
        size = Math.max(1, Math.min(size, 200));
    }

    public static PageRequest of(int number) {
        return new PageRequest(number, DEFAULT_SIZE, null, false);
    }

    /** For lists that are short by nature, or whose rows are long. */
    public static PageRequest brief(int number) {
        return new PageRequest(number, BRIEF_SIZE, null, false);
    }

    public int offset() {
        return (number - 1) * size;
    }
}
