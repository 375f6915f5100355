package jp.concierge.search.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Words are marked in what people read, and nowhere else. */
class MarksTest {

    @Test
    void the_longest_word_is_marked_whatever_its_width_and_case() {
        assertEquals("<p><mark>上部内視鏡</mark>と<mark>内視鏡</mark>、<mark>ESD</mark>と<mark>esd</mark></p>", Marks.mark("<p>上部内視鏡と内視鏡、ESDとesd</p>", List.of("上部内視鏡", "内視鏡", "esd")));
    }

    @Test
    void tags_and_references_stay_whole() {
        assertEquals("<a href=\"/jobs/J-AMP\" class=\"amp\">A&amp;B <mark>amp</mark></a>", Marks.mark("<a href=\"/jobs/J-AMP\" class=\"amp\">A&amp;B amp</a>", List.of("amp")));
    }

    @Test
    void nothing_to_mark_changes_nothing() {
        assertEquals("<p>a</p>", Marks.mark("<p>a</p>", List.of()));
        assertEquals("a & b < c", Marks.mark("a & b < c", List.of("x")));
    }
}
