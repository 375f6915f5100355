package jp.concierge.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever an address says becomes a query, and every query has one address. */
class JobQueryTest {

    @Property(tries = 2000)
    void any_text_becomes_a_query_with_one_address(@ForAll @StringLength(max = 300) String typed) {
        JobQuery query = JobQuery.of(typed);
        assertEquals(query, again(query));
        assertTrue(query.text().codePointCount(0, query.text().length()) <= JobQuery.LONGEST_TEXT);
    }

    @Property(tries = 2000)
    void any_words_come_back_as_they_were_understood(@ForAll @StringLength(max = 200) String typed) {
        JobQuery query = JobQuery.ALL.withText(typed);
        assertEquals(query, again(query));
    }

    private static JobQuery again(JobQuery query) {
        return JobQuery.of(query.address().isEmpty() ? null : query.address().substring(1));
    }

    @TestFactory
    Stream<DynamicTest> nonsense_is_left_out() {
        return Stream.of("page=1000000000&page=x", "page=-1", "page=99999999999999999999", "km=NaN&near=x", "km=Infinity&near=x", "km=-10&near=x", "km=20", "sort=NEAR", "sort=%00", "pay=1e9", "pay=1400.5",
                "nights=-1", "unknown=1", "=1", "&&&", "%", "%zz=%zz", "q", "q=%ED%A0%80", "days=11", "beds=abc", "kind=%27%20or%201%3D1", "kind=<script>", "prefecture=" + "1".repeat(41), "fresh=0")
                .map(query -> DynamicTest.dynamicTest(query, () -> {
                    JobQuery read = JobQuery.of(query);
                    assertEquals(JobQuery.ALL.narrowing(), read.narrowing().withoutNear().withText(""), read.toString());
                    assertEquals(0, read.km());
                    assertTrue(read.page() >= 1 && read.page() <= 1_000_000);
                }));
    }

    @Test
    void control_signs_directions_and_halves_of_letters_are_no_words() {
        assertEquals("内視鏡 当直", JobQuery.of("q=%00%E5%86%85%E8%A6%96%E9%8F%A1%E2%80%AE%20%09%20%E5%BD%93%E7%9B%B4%ED%A0%80").text());
        assertEquals("ESD", JobQuery.ALL.withText("ESD").text());
        assertEquals("ナイシキョウ", JobQuery.ALL.withText("ナイシキョウ").text());
    }

    @Test
    void a_flood_is_cut() {
        String flood = "q=" + "a".repeat(10_000) + "&" + "prefecture=13&".repeat(1000) + "&kind=".repeat(1000);
        JobQuery query = JobQuery.of(flood);
        assertEquals(JobQuery.LONGEST_TEXT, query.text().length());
        assertEquals(List.of("13"), query.values(Facet.PREFECTURE));
        StringBuilder many = new StringBuilder("kind=FULL_TIME");
        for (int i = 10; i < 60; i++) {
            many.append("&prefecture=").append(i);
        }
        assertEquals(JobQuery.MOST_VALUES, JobQuery.of(many.toString()).values(Facet.PREFECTURE).size());
    }

    @Test
    void a_finer_place_takes_the_coarser_ones_along() {
        JobQuery query = JobQuery.of("region=KANTO&prefecture=11&area=11-%E7%9C%8C%E5%A4%AE&area=13-%E5%8C%BA&city=11100&city=13101");
        assertEquals(List.of(), query.values(Facet.REGION));
        assertEquals(List.of("11-県央"), query.values(Facet.AREA));
        assertEquals(List.of("11100"), query.values(Facet.CITY));
        assertEquals(List.of("KANTO"), JobQuery.of("region=KANTO").values(Facet.REGION));
        assertEquals(List.of("13"), query.only(Facet.PREFECTURE, "13").values(Facet.PREFECTURE));
        assertFalse(query.only(Facet.PREFECTURE, "13").has(Facet.AREA, "11-県央"));
    }
}
