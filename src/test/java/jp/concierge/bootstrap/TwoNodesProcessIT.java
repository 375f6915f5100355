package jp.concierge.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.concierge.support.Eventually;
import jp.concierge.support.FormClient;
import jp.concierge.support.RunningConcierge;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one PostgreSQL: what happens on one is found, and no more found, on the other at the very next request; also after either was killed and its index thrown away. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesProcessIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    @TempDir
    private static Path shared;
    private static EmbeddedDatabase postgres;
    private static RunningConcierge one;
    private static RunningConcierge two;
    private static FormClient member;
    private static String code;

    @BeforeAll
    static void start() {
        postgres = EmbeddedDatabase.start(shared.resolve("database"));
        one = node("one");
        two = node("two");
        String email = DemoLogins.all().stream().filter(login -> login.role().equals("PARTNER_ADMIN")).findFirst().orElseThrow().email();
        member = FormClient.signedIn(one, email, DemoLogins.PASSWORD);
        code = ownPublished();
    }

    @AfterAll
    static void stop() throws IOException {
        for (RunningConcierge node : new RunningConcierge[] {one, two}) {
            if (node != null) {
                node.close();
            }
        }
        postgres.stop();
    }

    @Test
    @Order(1)
    void what_is_published_on_one_is_found_on_the_other_at_the_next_request() {
        assertTrue(finds(two, code));
        act(one, "pause");
        assertFalse(finds(two, code), "paused on one, found on the other");
        assertEquals(410, status(two, code));
        long began = System.nanoTime();
        act(one, "resume");
        long committed = System.nanoTime();
        assertTrue(finds(two, code), "published on one, not found on the other");
        System.out.printf("published on one node: answered after %d ms, found on the other node %d ms later%n", (committed - began) / 1_000_000, (System.nanoTime() - committed) / 1_000_000);
        same();
    }

    @Test
    @Order(2)
    void the_other_one_is_killed_and_its_index_is_thrown_away() throws IOException {
        two.kill();
        act(one, "pause");
        throwAway("two");
        two = node("two");
        assertFalse(finds(two, code));
        same();
        act(one, "resume");
        assertTrue(finds(two, code));
        same();
    }

    @Test
    @Order(3)
    void the_first_one_is_killed_and_its_index_is_thrown_away() throws IOException {
        one.kill();
        act(two, "pause");
        throwAway("one");
        one = node("one");
        assertFalse(finds(one, code));
        same();
        act(two, "resume");
        assertTrue(finds(one, code));
        act(one, "pause");
        assertFalse(finds(two, code));
        same();
    }

    @Test
    @Order(4)
    void a_node_that_was_killed_comes_back_with_its_old_index_in_the_folder() {
        two.kill();
        act(one, "resume");
        two = node("two");
        assertTrue(finds(two, code));
        same();
    }

    private static RunningConcierge node(String name) {
        Map<String, String> settings = new HashMap<>(Map.of("CONCIERGE_DEMO", "true", "CONCIERGE_KEYSET", shared.resolve("keyset.json").toString()));
        settings.putAll(Map.of("CONCIERGE_DB_URL", postgres.url(), "CONCIERGE_DB_USER", EmbeddedDatabase.USER, "CONCIERGE_DB_PASSWORD", postgres.password()));
        RunningConcierge node = RunningConcierge.start(shared.resolve(name), settings);
        Eventually.isTrue("node " + name + " has its index: " + node.log(), PATIENCE, () -> {
            var answer = node.get("/health/ready");
            return answer.statusCode() == 200 && answer.body().contains("\"search\"");
        });
        return node;
    }

    /** An opening of the demonstration's hospital that everybody sees. */
    private static String ownPublished() {
        return codes(member.get("/partner/openings").body(), "/partner/openings/").stream().filter(own -> status(one, own) == 200).findFirst().orElseThrow();
    }

    private static void act(RunningConcierge node, String button) {
        assertEquals(303, member.on(node).post("/partner/openings/" + code, "acting", Map.of(button, "x")).statusCode(), button);
    }

    private static boolean finds(RunningConcierge node, String wanted) {
        return node.get("/jobs?q=" + wanted).body().contains("href=\"/jobs/" + wanted + "\"");
    }

    private static int status(RunningConcierge node, String wanted) {
        return node.get("/jobs/" + wanted).statusCode();
    }

    /** Both nodes list the same openings in the same order. */
    private static void same() {
        for (String query : List.of("/jobs", "/jobs?sort=PAY", "/jobs?page=2", "/jobs?kind=FULL_TIME&prefecture=13")) {
            String left = one.get(query).body();
            String right = two.get(query).body();
            assertFalse(codes(left, "/jobs/").isEmpty(), query);
            assertEquals(codes(left, "/jobs/"), codes(right, "/jobs/"), query);
            assertEquals(count(left), count(right), query);
        }
    }

    private static List<String> codes(String page, String before) {
        return Pattern.compile("href=\"" + before + "(J-[A-Za-z0-9-]+)\"").matcher(page).results().map((MatchResult found) -> found.group(1)).distinct().toList();
    }

    private static String count(String page) {
        return Pattern.compile("data-live=\"count\">([^<]+)<").matcher(page).results().map((MatchResult found) -> found.group(1)).findFirst().orElseThrow();
    }

    private static void throwAway(String node) throws IOException {
        Path index = shared.resolve(node).resolve("search");
        assertTrue(Files.isDirectory(index));
        try (Stream<Path> files = Files.walk(index)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
