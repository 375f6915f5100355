package jp.concierge.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.concierge.support.Eventually;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding openings among as many as Japan may have, beside the least that the server can do. Slow is not a failure. */
@Tag("bench")
class SearchBenchIT {
    private static final List<Integer> SIZES = Stream.of(System.getProperty("concierge.bench.sizes", "10000,100000,500000").split(",")).map(Integer::valueOf).toList();
    private static final long SEED = 20_261_128;
    private static final int PUBLICATIONS = 40;
    private static final Report REPORT = new Report("Finding openings", "CONCIERGE_REFERENCE_DIR=<folder of the registers> mvn -Pbench verify -Dit.test=SearchBenchIT");
    private static final List<String> WORDS = List.of("内視鏡", "カメラ", "健診", "人間ドック", "消内", "循環器", "透析", "訪問診療", "在宅", "救急", "オペ", "研究日", "当直なし", "オンコールなし", "指導医", "専門医", "電子カルテ", "回復期", "リハ", "外来", "病棟", "小児科", "精神科", "整形",
            "麻酔", "産婦人科", "眼科", "じびか", "皮膚科", "泌尿器科", "脳外", "神内", "糖尿病", "血液内科", "放射線科", "病理", "形成外科", "緩和ケア", "老健", "産業医", "副業", "社宅", "保育園", "車通勤", "残業なし", "高齢", "紹介", "勉強会", "急性期", "立ち上げ");
    private static final List<String> TOWNS = List.of("札幌市中央区", "仙台市青葉区", "新宿区", "世田谷区", "横浜市西区", "さいたま市大宮区", "千葉市中央区", "名古屋市中区", "京都市中京区", "大阪市北区", "神戸市中央区", "広島市中区", "福岡市博多区", "熊本市中央区", "那覇市", "松本市", "金沢市", "静岡市葵区",
            "高松市", "盛岡市");
    private static final List<String> SPECIALTIES = List.of("internal_medicine", "surgery", "pediatrics", "orthopedic_surgery", "psychiatry");
    private static final List<String> REGIONS = List.of("KANTO", "KINKI", "CHUBU", "KYUSHU", "TOHOKU");
    private static final List<String> FEATURES = List.of("RESEARCH_DAY", "NIGHT_PERMIT", "SIDE_JOB", "CHILDCARE", "HOUSING", "CAR");
    private static final String FACELET = "empty stateless Facelet of the same server";
    private static final List<String> HOSTILE = Stream.of("*:*", "title:x AND (", "\"", "[[[", "*a".repeat(1000), "x".repeat(3000), "\u0000\uFFFF", "\u202E\u2066x", "' or 1=1 --", "<script>alert(1)</script>", "a".repeat(50) + "~2",
            "ナイシキョウ".repeat(20), "Ｗ").map(typed -> "q=" + encoded(typed)).collect(Collectors.collectingAndThen(Collectors.toList(), typed -> Stream.concat(typed.stream(), Stream.of("page=1000000000",
            "q=%ED%A0%BD%00%FF", "page=-1&km=NaN&near=" + encoded("新宿区"), "km=Infinity&near=x&sort=NEAR", "prefecture=99&specialty=nothing&region=X", "unknown=1&".repeat(200) + "kind=FULL_TIME")).toList()));
    @TempDir
    private static Path shared;
    private final Map<String, Load> smallest = new LinkedHashMap<>();

    @AfterAll
    static void write() throws IOException {
        REPORT.write();
    }

    @Test
    void openings() throws Exception {
        String folder = System.getenv("CONCIERGE_REFERENCE_DIR");
        if (folder == null) {
            REPORT.row("finding openings", "not measured: CONCIERGE_REFERENCE_DIR names no registers", "");
            return;
        }
        Path data = shared.resolve("search");
        MeasuredServer.unpack(data);
        MeasuredServer.addYardsticks(data);
        try (MeasuredServer server = MeasuredServer.start(data, Map.of("CONCIERGE_DEMO", "true"))) {
            MeasuredServer.command(data, "import-reference", folder);
            REPORT.row("first page, and a word with a prefecture, at 500,000", "tables below", "≥ 40 % of the Facelet's rate");
            REPORT.row("p50 at 500,000 beside that at 10,000, one connection", "tables below", "≤ × 1.3");
            Load.warmUp(server, () -> one(List.of("/bench/servlet", "/bench/empty.xhtml", "/jobs", "/jobs?anew=" + random(1_000_000_000))));
            try (Connection connection = connect(data)) {
                OpeningGenerator generator = new OpeningGenerator(connection, SEED);
                int present = 0;
                for (int size : SIZES) {
                    generator.add(size - present);
                    present = size;
                    measure(server, connection, size);
                }
            }
        }
    }

    private void measure(MeasuredServer server, Connection connection, int size) throws Exception {
        Eventually.isTrue("an index of " + size, Duration.ofMinutes(10), () -> told(server, "openings") >= size && status(server, "/health/ready") == 200);
        REPORT.table("%,d openings".formatted(size), "1 connection: rate, p50 / p99", "8 connections: rate, p50 / p99", "of the Facelet's rate", "p50 beside the smallest size", "bytes");
        double facelet = 0;
        for (Map.Entry<String, Supplier<String>> page : pages(size).entrySet()) {
            Load single = Load.of(server, 1, page.getValue());
            Load all = Load.of(server, MeasuredServer.CONNECTIONS, page.getValue());
            facelet = page.getKey().equals(FACELET) ? all.rate() : facelet;
            Load least = smallest.computeIfAbsent(page.getKey(), none -> single);
            REPORT.cells(page.getKey(), single.told(), all.told(), "%.0f %%".formatted(100 * all.rate() / facelet), "× %.2f".formatted(single.p50() / least.p50()), "%,d".formatted(all.bytes()));
        }
        List<Double> findable = publications(server, connection, size);
        REPORT.words("Index of %,d openings: built in %.1f s while the site answered (goal ≤ 60 s); heap after a collection %,d MB (goal ≤ 1,024 MB); committed to findable: p50 %.0f ms, slowest of %d %.0f ms (goal ≤ 1,000 ms).".formatted(
                size, told(server, "builtInMillis") / 1000.0, server.heap(), findable.get(findable.size() / 2), PUBLICATIONS, findable.get(findable.size() - 1)));
    }

    private static Map<String, Supplier<String>> pages(int size) {
        Map<String, Supplier<String>> pages = new LinkedHashMap<>();
        pages.put(FACELET, () -> "/bench/empty.xhtml");
        pages.put("bare servlet of the same server", () -> "/bench/servlet");
        pages.put("first page, `/jobs`, kept rendered", () -> "/jobs");
        pages.put("first page, rendered for each request", () -> "/jobs?anew=" + random(1_000_000_000));
        pages.put("a word and a prefecture, the same again and again", () -> "/jobs?q=" + encoded("内視鏡") + "&prefecture=11");
        pages.put("a word and a prefecture, each time others, rendered for each request", () -> "/jobs?q=" + encoded(one(WORDS)) + "&prefecture=" + "%02d".formatted(1 + random(47)) + "&anew=" + random(1_000_000_000));
        pages.put("two words and a prefecture, mostly never asked before", () -> "/jobs?q=" + encoded(one(WORDS) + " " + one(WORDS)) + "&prefecture=" + "%02d".formatted(1 + random(47)));
        pages.put("five conditions at once, mostly never asked before", () -> "/jobs?kind=" + one(List.of("FULL_TIME", "REGULAR_PART_TIME")) + "&specialty=" + one(SPECIALTIES) + "&region=" + one(REGIONS) + "&feature=" + one(FEATURES)
                + "&pay=" + one(List.of("1000", "1200", "1500")) + "&days=" + one(List.of("8", "9", "10")) + "&anew=" + random(1_000_000_000));
        pages.put("the nearest first, within 20, 30 or 60 km", () -> "/jobs?near=" + encoded(one(TOWNS)) + "&km=" + one(List.of("20", "30", "60")) + "&sort=NEAR&anew=" + random(1_000_000_000));
        pages.put("a deep page of all", () -> "/jobs?page=" + (2 + random(size / 20 - 10)));
        pages.put("hostile questions, never asked before", () -> "/jobs?page=" + (1 + random(9)) + "&anew=" + random(1_000_000_000) + "&" + one(HOSTILE) + random(1_000_000_000));
        pages.put("an opening with similar ones, `/jobs/{code}`", () -> "/jobs/" + OpeningGenerator.code(random(size)));
        return pages;
    }

    /** Milliseconds from the commit of a publication until a visitor finds it, sorted. */
    private static List<Double> publications(MeasuredServer server, Connection connection, int size) throws SQLException, IOException {
        List<Double> millis = new ArrayList<>();
        try (Wire wire = new Wire(server.port()); PreparedStatement life = connection.prepareStatement("update opening set life = ? where code = ?")) {
            for (int i = 0; i < PUBLICATIONS; i++) {
                String code = OpeningGenerator.code(random(size));
                String address = "/jobs?q=" + code;
                set(life, "PAUSED", code);
                wire.get(address);
                set(life, "PUBLISHED", code);
                long committed = System.nanoTime();
                while (!wire.get(address).text().contains("href=\"/jobs/" + code + "\"")) {
                    if (MeasuredServer.since(committed) > 30) {
                        throw new AssertionError(code + " is not found");
                    }
                }
                millis.add(MeasuredServer.since(committed) * 1000);
            }
        }
        return millis.stream().sorted().toList();
    }

    private static void set(PreparedStatement statement, String life, String code) throws SQLException {
        statement.setString(1, life);
        statement.setString(2, code);
        statement.executeUpdate();
    }

    /** A figure that the index tells about itself. */
    private static long told(MeasuredServer server, String what) throws IOException {
        try (Wire wire = new Wire(server.port())) {
            Matcher figure = Pattern.compile("\"" + what + "\":\\s*\"?(\\d+)").matcher(wire.get("/health/ready").text());
            return figure.find() ? Long.parseLong(figure.group(1)) : -1;
        }
    }

    private static int status(MeasuredServer server, String path) throws IOException {
        try (Wire wire = new Wire(server.port())) {
            return wire.get(path).status();
        }
    }

    private static Connection connect(Path data) throws SQLException, IOException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + Files.readString(data.resolve("postgres.port")).strip() + "/postgres", "postgres", Files.readString(data.resolve("postgres.password")).strip());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static int random(int below) {
        return ThreadLocalRandom.current().nextInt(below);
    }

    private static <T> T one(List<T> some) {
        return some.get(random(some.size()));
    }
}
