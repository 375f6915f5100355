package jp.concierge.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextComparisonTest {

    @Test
    void marks_the_very_characters_that_changed() {
        List<TextComparison.Row> rows = TextComparison.compare("同じ\n二年で戻す\n消える行", "同じ\n三年で戻す𠮷");
        assertEquals(TextComparison.Change.SAME, rows.get(0).change());
        assertEquals("[二]年で戻す", told(rows.get(1).left()));
        assertEquals("[三]年で戻す[𠮷]", told(rows.get(1).right()));
        assertEquals(TextComparison.Change.REMOVED, rows.get(2).change());
        assertEquals("[消える行]", told(rows.get(2).left()));
        assertEquals(0, rows.get(2).rightNumber());
    }

    @Test
    void an_added_line_stands_at_the_right_only() {
        List<TextComparison.Row> rows = TextComparison.compare("一\n三", "一\n二\n三");
        assertEquals(List.of(TextComparison.Change.SAME, TextComparison.Change.ADDED, TextComparison.Change.SAME), rows.stream().map(TextComparison.Row::change).toList());
        assertEquals(2, rows.get(2).leftNumber());
        assertEquals(3, rows.get(2).rightNumber());
    }

    @Test
    void far_equal_lines_are_left_out_and_counted() {
        String before = "a\n".repeat(20) + "x\n" + "b\n".repeat(20);
        List<TextComparison.Row> rows = TextComparison.shortened(TextComparison.compare(before, before.replace('x', 'y')), 3);
        assertEquals(9, rows.size());
        assertEquals(17, rows.get(0).leftNumber());
        assertTrue(rows.get(0).isSkipped() && rows.get(8).isSkipped());
        assertEquals(1, TextComparison.shortened(TextComparison.compare(before, before), 3).size());
    }

    @Property(tries = 300)
    void both_texts_can_be_read_from_the_rows(@ForAll @Size(max = 12) List<@CharRange(from = 'a', to = 'd') @StringLength(max = 6) String> left,
            @ForAll @Size(max = 12) List<@CharRange(from = 'a', to = 'd') @StringLength(max = 6) String> right) {
        List<TextComparison.Row> rows = TextComparison.compare(String.join("\n", left), String.join("\n", right));
        assertEquals(String.join("\n", left).lines().toList(), rows.stream().filter(row -> row.leftNumber() > 0).map(row -> plain(row.left())).toList());
        assertEquals(String.join("\n", right).lines().toList(), rows.stream().filter(row -> row.rightNumber() > 0).map(row -> plain(row.right())).toList());
    }

    @Test
    void two_long_texts_are_compared_soon() {
        String one = "あいうえお。".repeat(6_000);
        String other = "かきくけこ。".repeat(6_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> TextComparison.compare(one, other));
        String lines = "文です。\n".repeat(4_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> TextComparison.compare(lines, lines.replace("文", "別の文")));
    }

    private static String told(List<TextComparison.Piece> pieces) {
        return pieces.stream().map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text()).collect(Collectors.joining());
    }

    private static String plain(List<TextComparison.Piece> pieces) {
        return pieces.stream().map(TextComparison.Piece::text).collect(Collectors.joining());
    }
}
