package jp.concierge.shared;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/** Two texts line by line, and in changed lines the very characters that differ. */
public final class TextComparison {
    /** Lines that differ more than this many characters are shown whole: marking single ones would only confuse. */
    private static final int LONGEST_LINE = 4_000;

    private TextComparison() {
    }

    /** How the two sides of a row differ. */
    public enum Change {
        SAME, CHANGED, ADDED, REMOVED, SKIPPED
    }

    /** A piece of a line; {@code marked} when the other side does not have it. */
    public record Piece(String text, boolean marked) {
    }

    /**
     * One line of both texts.
     *
     * @param leftNumber number of the line, from 1; 0 when this side has no such line; of skipped lines how many they are
     */
    public record Row(Change change, int leftNumber, List<Piece> left, int rightNumber, List<Piece> right) {
        public boolean isSame() {
            return change == Change.SAME;
        }

        public boolean isSkipped() {
            return change == Change.SKIPPED;
        }
    }

    public static List<Row> compare(String leftText, String rightText) {
        List<String> left = leftText.lines().toList();
        List<String> right = rightText.lines().toList();
        List<Row> rows = new ArrayList<>();
        int l = 0;
        int r = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(left, right).getDeltas()) {
            while (l < delta.getSource().getPosition()) {
                rows.add(new Row(Change.SAME, l + 1, whole(left.get(l), false), r + 1, whole(right.get(r), false)));
                l++;
                r++;
            }
            List<String> before = delta.getSource().getLines();
            List<String> after = delta.getTarget().getLines();
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                rows.add(row(i < before.size() ? before.get(i) : null, l + i + 1, i < after.size() ? after.get(i) : null, r + i + 1));
            }
            l += before.size();
            r += after.size();
        }
        for (; l < left.size(); l++, r++) {
            rows.add(new Row(Change.SAME, l + 1, whole(left.get(l), false), r + 1, whole(right.get(r), false)));
        }
        return rows;
    }

    /** Leaves out equal lines that are further than the given number of lines from a difference. */
    public static List<Row> shortened(List<Row> rows, int around) {
        List<Row> kept = new ArrayList<>();
        int skipped = 0;
        for (int i = 0; i < rows.size(); i++) {
            boolean near = rows.subList(Math.max(0, i - around), Math.min(rows.size(), i + around + 1)).stream().anyMatch(row -> !row.isSame());
            if (near && skipped > 0) {
                kept.add(new Row(Change.SKIPPED, skipped, List.of(), 0, List.of()));
                skipped = 0;
            }
            if (near) {
                kept.add(rows.get(i));
            } else {
                skipped++;
            }
        }
        if (skipped > 0) {
            kept.add(new Row(Change.SKIPPED, skipped, List.of(), 0, List.of()));
        }
        return kept;
    }

    private static Row row(String before, int leftNumber, String after, int rightNumber) {
        if (before == null) {
            return new Row(Change.ADDED, 0, List.of(), rightNumber, whole(after, true));
        }
        if (after == null) {
            return new Row(Change.REMOVED, leftNumber, whole(before, true), 0, List.of());
        }
        if (before.length() > LONGEST_LINE || after.length() > LONGEST_LINE) {
            return new Row(Change.CHANGED, leftNumber, whole(before, true), rightNumber, whole(after, true));
        }
        List<String> from = characters(before);
        List<String> to = characters(after);
        List<Piece> left = new ArrayList<>();
        List<Piece> right = new ArrayList<>();
        int l = 0;
        int r = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(from, to).getDeltas()) {
            add(left, from.subList(l, delta.getSource().getPosition()), false);
            add(right, to.subList(r, delta.getTarget().getPosition()), false);
            if (delta.getType() != DeltaType.EQUAL) {
                add(left, delta.getSource().getLines(), true);
                add(right, delta.getTarget().getLines(), true);
            }
            l = delta.getSource().last() + 1;
            r = delta.getTarget().last() + 1;
        }
        add(left, from.subList(l, from.size()), false);
        add(right, to.subList(r, to.size()), false);
        return new Row(Change.CHANGED, leftNumber, left, rightNumber, right);
    }

    private static void add(List<Piece> pieces, List<String> characters, boolean marked) {
        if (!characters.isEmpty()) {
            pieces.add(new Piece(String.join("", characters), marked));
        }
    }

    private static List<Piece> whole(String line, boolean marked) {
        return line.isEmpty() ? List.of() : List.of(new Piece(line, marked));
    }

    private static List<String> characters(String line) {
        return line.codePoints().mapToObj(Character::toString).toList();
    }
}
