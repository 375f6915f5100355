package jp.concierge.search;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.concierge.support.Eventually;
import jp.concierge.support.container.ContainerTest;
import jp.concierge.support.container.CopiedOpenings;
import jp.concierge.support.container.NewOpenings;
import jp.concierge.support.container.NewPartners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What doctors type finds what they mean, as {@code search/relevance.md} says. */
@ContainerTest
class JobRelevanceIT {
    private static final String OWN = "J-R";
    private static final int LEAST_QUERIES = 40;
    private static boolean filled;
    @Inject
    private NewPartners partners;
    @Inject
    private NewOpenings made;
    @Inject
    private JobSearch search;
    @Resource(lookup = "java:app/jdbc/concierge")
    private DataSource database;

    @BeforeEach
    void openings() throws SQLException, IOException {
        Eventually.isTrue("there is an index", Duration.ofSeconds(60), search::isReady);
        if (filled) {
            return;
        }
        String pattern = made.published(partners.ready());
        try (Connection connection = database.getConnection(); CopiedOpenings copies = new CopiedOpenings(connection, pattern)) {
            List<List<String>> rows = table("Openings");
            for (int i = 0; i < rows.size(); i++) {
                copies.add(OWN + rows.get(i).get(0).substring(1), "PUBLISHED", 20, 1 + i, said(rows.get(i)));
            }
        }
        filled = true;
    }

    private static Map<String, String> said(List<String> row) {
        Map<String, String> said = new TreeMap<>(Map.of("DEPARTMENT", row.get(1), "KIND", row.get(2), "SITE_PREFECTURE", row.get(3), "TITLE", row.get(4), "DUTIES", row.get(5), "DUTY_CODES", row.get(6)));
        said.putAll(Map.of("LISTING", "OPEN", "SITE_NAME", "つるかめ病院", "SITE_KIND", "PRIVATE", "SITE_ADDRESS", "", "DAYS_PER_WEEK", "D5", "NIGHT_COUNT", "2", "ONCALL_COUNT", "3", "SIDE_JOB", "NO"));
        said.putAll(Map.of("TERM_FROM", "2027-04-01", "TERM_TO", "2030-03-31", "RENEWAL", "NONE"));
        said.putAll(Map.of("TERM", "FIXED", "SAT", "8:30-12:30", "OVERTIME", "YES", "EMPLOYER", "医療法人つるかめ会", "PAY_BASIS", "ANNUAL", "PAY_MIN", "14000000", "PAY_MAX", "18000000"));
        Stream.of(row.get(7).split(";")).map(String::strip).filter(one -> !one.isEmpty()).forEach(one -> said.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1)));
        return said;
    }

    @Test
    void what_is_meant_stands_first() throws IOException {
        List<List<String>> queries = table("Queries");
        assertTrue(queries.size() >= LEAST_QUERIES, "queries: " + queries.size());
        assertAll(queries.stream().map(row -> (Executable) () -> {
            List<String> found = search.list(JobQuery.ALL.withText(row.get(0)), 0, 10_000).stream().map(JobSearch.Found::code).filter(code -> code.matches(OWN + "\\d\\d")).map(code -> code.substring(2)).toList();
            compare(row, found);
        }));
    }

    private static void compare(List<String> row, List<String> found) {
        String told = row.get(0) + " found " + found;
        String first = row.get(1);
        if (first.equals("-")) {
            assertEquals(List.of(), found, told);
        } else if (first.startsWith("{")) {
            List<String> wanted = words(first.substring(1, first.length() - 1));
            assertEquals(new HashSet<>(wanted), new HashSet<>(found.subList(0, Math.min(wanted.size(), found.size()))), told);
        } else {
            List<String> wanted = words(first);
            assertEquals(wanted, found.subList(0, Math.min(wanted.size(), found.size())), told);
        }
        Set<String> wrong = new HashSet<>(words(row.get(2)));
        wrong.retainAll(found);
        assertEquals(Set.of(), wrong, told);
    }

    private static List<String> words(String cell) {
        return Stream.of(cell.split("[ ,]+")).filter(word -> !word.isEmpty()).toList();
    }

    @Test
    void a_slip_of_the_pen_gets_the_right_word_offered() throws IOException {
        assertAll(table("Spelling").stream().map(row -> (Executable) () -> {
            JobPage page = search.find(JobQuery.ALL.withText(row.get(0))).orElseThrow();
            assertEquals(0, page.total(), row.get(0));
            assertEquals(row.get(1), page.spelling(), row.get(0));
        }));
    }

    @Test
    void what_is_found_is_marked_in_the_words_of_the_opening() {
        assertTrue(search.find(JobQuery.ALL.withText("カメラ")).orElseThrow().marks().contains("内視鏡"));
        assertFalse(search.find(JobQuery.ALL.withText("眼科の転職")).orElseThrow().marks().contains("転職"));
    }

    /** Rows of the table below a heading, without its first two lines. */
    private static List<List<String>> table(String heading) throws IOException {
        try (InputStream file = JobRelevanceIT.class.getResourceAsStream("/search/relevance.md")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            String part = text.substring(text.indexOf("\n## " + heading + "\n") + 1).lines().skip(1).takeWhile(line -> !line.startsWith("## ")).reduce("", (all, line) -> all + line + "\n");
            List<List<String>> rows = new ArrayList<>();
            part.lines().filter(line -> line.startsWith("|")).skip(2).forEach(line -> rows.add(Stream.of(line.substring(1, line.lastIndexOf('|')).split("\\|", -1)).map(String::strip).toList()));
            return rows;
        }
    }
}
