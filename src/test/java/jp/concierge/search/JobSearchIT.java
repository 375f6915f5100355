package jp.concierge.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import jp.concierge.opening.TermField;
import jp.concierge.reference.Department;
import jp.concierge.reference.Prefecture;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.support.Eventually;
import jp.concierge.support.container.ContainerTest;
import jp.concierge.support.container.CopiedOpenings;
import jp.concierge.support.container.NewOpenings;
import jp.concierge.support.container.NewPartners;
import org.junit.jupiter.api.Test;

/** What the index answers is what the tables say: for random openings and random queries, each list in its order and the count beside each choice. */
@ContainerTest
class JobSearchIT {
    private static final int DATA_SETS = 4;
    private static final int OPENINGS = 80;
    private static final int QUERIES = 525;
    @Inject
    private NewPartners partners;
    @Inject
    private NewOpenings made;
    @Inject
    private JobSearch search;
    @Inject
    private NodeIndex index;
    @Inject
    private ReferenceTables reference;
    @Resource(lookup = "java:app/jdbc/concierge")
    private DataSource database;

    @Test
    void lists_and_counts_are_those_of_the_tables() throws SQLException {
        String pattern = made.published(partners.ready());
        Eventually.isTrue("there is an index", Duration.ofSeconds(60), search::isReady);
        places();
        int found = 0;
        for (int set = 0; set < DATA_SETS; set++) {
            Random random = new Random(set);
            try (Connection connection = database.getConnection()) {
                PlainSearch plain = new PlainSearch(connection, reference);
                fill(connection, pattern, set, random);
                plain.look();
                for (int i = 0; i < QUERIES; i++) {
                    JobQuery query = query(random);
                    String told = "set " + set + ", query " + i + ": " + query.address();
                    List<String> listed = plain.list(query);
                    found += listed.isEmpty() ? 0 : 1;
                    compare(query, plain, listed, told);
                    if (i % 20 == 0) {
                        change(connection, set, random);
                        plain.look();
                    }
                }
            }
        }
        assertTrue(found > DATA_SETS * QUERIES / 3, "most queries should find something: " + found);
    }

    private void compare(JobQuery query, PlainSearch plain, List<String> listed, String told) throws SQLException {
        assertEquals(listed, search.list(query, 0, Integer.MAX_VALUE / 2).stream().map(JobSearch.Found::code).toList(), told);
        JobPage page = search.find(query).orElseThrow();
        assertEquals(listed.size(), page.total(), told);
        int from = Math.min(listed.size(), (query.page() - 1) * JobPage.SIZE);
        assertEquals(listed.subList(from, Math.min(listed.size(), from + JobPage.SIZE)), page.hits().stream().map(JobPage.JobHit::code).toList(), told);
        assertEquals(listed.size(), search.count(query), told);
        for (Facet facet : Facet.values()) {
            if ((facet == Facet.CITY || facet == Facet.AREA) && query.values(Facet.PREFECTURE).isEmpty() && query.values(facet).isEmpty()) {
                continue;
            }
            Map<String, Integer> counted = new TreeMap<>();
            page.choices().get(facet).stream().filter(choice -> choice.count() > 0).forEach(choice -> counted.put(choice.value(), choice.count()));
            assertEquals(plain.counts(query, facet), counted, told + " counts of " + facet);
        }
        if (!query.near().isEmpty()) {
            assertEquals(plain.within(query), page.distances(), told);
        }
        // the number beside a choice is what choosing it lists
        JobPage.Choice choice = page.choices().get(Facet.PREFECTURE).isEmpty() ? null : page.choices().get(Facet.PREFECTURE).get(0);
        if (choice != null) {
            assertEquals(choice.count(), search.count(query.only(Facet.PREFECTURE, choice.value())), told);
        }
    }

    /** Random conditions; sometimes several of a kind, sometimes a value that no opening has. */
    private JobQuery query(Random random) {
        Map<Facet, List<String>> chosen = new TreeMap<>();
        int conditions = random.nextInt(4);
        for (int i = 0; i < conditions; i++) {
            Facet facet = Facet.values()[random.nextInt(Facet.values().length)];
            List<String> values = new ArrayList<>(List.of(value(facet, random)));
            if (!facet.isSingle() && random.nextInt(3) == 0) {
                values.add(value(facet, random));
            }
            chosen.put(facet, values);
        }
        JobQuery.Sort sort = one(List.of(JobQuery.Sort.NEW, JobQuery.Sort.PAY, JobQuery.Sort.NEAR), random);
        String near = random.nextBoolean() ? town(11 + random.nextInt(5), random.nextInt(3)) : "";
        int km = random.nextBoolean() ? one(JobQuery.DISTANCES, random) : 0;
        return new JobQuery("", chosen, near, km, sort, 1 + random.nextInt(3));
    }

    private String value(Facet facet, Random random) {
        return switch (facet) {
            case KIND -> one(TermField.KIND.choices(), random);
            case SPECIALTY -> department(random).specialty();
            case DEPARTMENT -> department(random).code();
            case REGION -> prefecture(random).region().name();
            case PREFECTURE -> random.nextInt(20) == 0 ? "99" : prefecture(random).code();
            case AREA -> prefecture(random).code() + "-" + AREAS.get(random.nextInt(AREAS.size()));
            case CITY -> prefecture(random).code() + "90" + random.nextInt(3);
            case FEATURE -> Feature.values()[random.nextInt(Feature.values().length)].name();
            case SITE -> one(KINDS_OF_SITE, random);
            default -> one(facet.options(), random);
        };
    }

    private static final List<String> AREAS = List.of("県央", "県北", "県南");
    private static final String KANJI = "東西南北中";
    private static final List<String> KINDS_OF_SITE = List.of("PUBLIC", "PRIVATE", "CLINIC", "UNIVERSITY");

    /** Name of a municipality that does not exist. */
    private static String town(int prefecture, int number) {
        return "架空" + KANJI.charAt(prefecture - 11) + KANJI.charAt(number) + "市";
    }

    /** Three medical areas and three municipalities in each prefecture in which there are openings, some kilometres apart. */
    private void places() throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement area = connection.prepareStatement("insert into medical_area (code, prefecture, name, latitude, longitude) values (?, ?, ?, ?, ?)");
                PreparedStatement town = connection.prepareStatement("insert into municipality (code, prefecture, name, reading, kind, latitude, longitude) values (?, ?, ?, '', 'city', ?, ?)");
                PreparedStatement changed = connection.prepareStatement("select openings_changed(array[null]::uuid[])")) {
            for (int prefecture = 11; prefecture < 16; prefecture++) {
                for (int i = 0; i < AREAS.size(); i++) {
                    double latitude = 35 + (prefecture - 11) * 0.213 + i * 0.071;
                    double longitude = 139 + (prefecture - 11) * 0.173 - i * 0.117;
                    insert(area, prefecture + "T" + i, prefecture, AREAS.get(i), latitude + 0.031, longitude);
                    insert(town, prefecture + "90" + i, prefecture, town(prefecture, i), latitude, longitude);
                }
            }
            changed.execute();
        }
        Eventually.isTrue("the index knows the places", Duration.ofSeconds(60), () -> index.townName("11900").equals(town(11, 0)));
    }

    private static void insert(PreparedStatement statement, String code, int prefecture, String name, double latitude, double longitude) throws SQLException {
        statement.setString(1, code);
        statement.setString(2, Integer.toString(prefecture));
        statement.setString(3, name);
        statement.setDouble(4, latitude);
        statement.setDouble(5, longitude);
        statement.executeUpdate();
    }

    private static <T> T one(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    /** A few only, so that conditions meet. */
    private Department department(Random random) {
        return reference.getDepartments().get(random.nextInt(6));
    }

    private Prefecture prefecture(Random random) {
        return reference.getPrefectures().get(10 + random.nextInt(5));
    }

    /** Copies of one opening with other terms, in all states that decide whether it is shown. */
    private void fill(Connection connection, String pattern, int set, Random random) throws SQLException {
        try (CopiedOpenings copies = new CopiedOpenings(connection, pattern)) {
            for (int i = 0; i < OPENINGS; i++) {
                String life = random.nextInt(8) == 0 ? "PAUSED" : "PUBLISHED";
                int published = random.nextInt(60);
                copies.add(code(set, i), life, published, random.nextInt(70 * 24), terms(random));
            }
        }
    }

    private Map<String, String> terms(Random random) {
        Map<String, String> said = new TreeMap<>();
        said.put("KIND", one(TermField.KIND.choices(), random));
        said.put("DEPARTMENT", department(random).code());
        said.put("SITE_PREFECTURE", prefecture(random).code());
        said.put("SITE_KIND", one(KINDS_OF_SITE, random));
        said.put("LISTING", one(List.of("OPEN", "OPEN", "OPEN", "NAME_HIDDEN", "UNLISTED"), random));
        said.put("PAY_BASIS", one(List.of("ANNUAL", "ANNUAL", "MONTHLY", "DAILY"), random));
        long pay = said.get("PAY_BASIS").equals("ANNUAL") ? (700 + random.nextInt(2000)) * 10_000L : said.get("PAY_BASIS").equals("MONTHLY") ? (50 + random.nextInt(150)) * 10_000L + 5000 : 80_000;
        said.put("PAY_MIN", Long.toString(pay));
        said.put("PAY_MAX", Long.toString(pay + random.nextInt(300) * 1000L));
        said.put("DAYS_PER_WEEK", one(TermField.DAYS_PER_WEEK.choices(), random));
        said.put("NIGHT_COUNT", Integer.toString(random.nextInt(6)));
        if (!said.get("NIGHT_COUNT").equals("0")) {
            said.put("NIGHT_PERMIT", one(List.of("WHOLE", "PART", "NO"), random));
        }
        said.put("ONCALL_COUNT", Integer.toString(random.nextInt(10)));
        said.put("SIDE_JOB", one(List.of("YES", "ASK", "NO"), random));
        said.put("CAR", one(List.of("YES", "NO"), random));
        said.put("CHILDCARE", one(List.of("院内保育所あり", "なし", "特になし。"), random));
        said.put("HOUSING", one(List.of("借り上げ", "ありません"), random));
        said.put("SITE_NAME", "つるかめ病院");
        int number = random.nextInt(5);
        said.put("SITE_ADDRESS", number < 3 ? reference.prefectureName(said.get("SITE_PREFECTURE")) + town(Integer.parseInt(said.get("SITE_PREFECTURE")), number) + "1-2-3" : "");
        if (random.nextBoolean()) {
            said.put("RESEARCH_DAY", one(List.of("PAID", "UNPAID", "NO"), random));
        }
        if (random.nextInt(4) > 0) {
            said.put("SITE_BEDS", Integer.toString(random.nextInt(600)));
        }
        if (random.nextInt(4) > 0) {
            said.put("SITE_AREA", one(AREAS, random));
        }
        return said;
    }

    /** Something happens to some of them; the index has to know at the next question. */
    private static void change(Connection connection, int set, Random random) throws SQLException {
        String act = one(List.of("life = 'PAUSED'", "life = 'PUBLISHED'", "life = 'STOPPED'", "confirmed_at = now()", "confirmed_at = now() - interval '80 days'"), random);
        try (PreparedStatement statement = connection.prepareStatement("update opening set " + act + " where code = any (?)")) {
            statement.setArray(1, connection.createArrayOf("text", random.ints(5, 0, OPENINGS).mapToObj(i -> code(set, i)).toArray()));
            statement.executeUpdate();
        }
    }

    private static String code(int set, int number) {
        return "J-S%d%04d".formatted(set, number);
    }
}
