package jp.concierge.shared;

import java.util.List;

/**
 * One page of a longer list.
 *
 * @param total rows of the whole list
 * @param number this page, from 1
 * @param size rows a page at most
 */
public record Page<T>(List<T> rows, long total, int number, int size) {
    public Page {
        rows = List.copyOf(rows);
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean isEmpty() {
        return total == 0;
    }

    /** Number of the first row of this page in the whole list, from 1; 0 when the list is empty. */
    public long from() {
        return total == 0 ? 0 : (long) (number - 1) * size + 1;
    }

    public long to() {
        return Math.min(total, (long) number * size);
    }
}
