package jp.concierge.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long the registers of all Japan take to come in, and how fast an institution is found in them. Slow is not a failure. */
@Tag("bench")
class RegistersBenchIT {
    private static final int LOOK_UP_ROUNDS = 40;
    private static final List<String> LOOK_UPS = List.of("病院", "大学病院", "札幌 市立", "せいろか", "クリニック 新宿", "ｸﾘﾆｯｸ", "ちば", "赤十字", "県立 中央", "内科", "ＮＴＴ", "がんセンター", "徳洲会", "国立", "眼科 渋谷", "医療センター 大阪",
            "東京 中央 病院", "ひがし", "会", "存在しない名前の病院");
    private static final Report REPORT = new Report("Registers of places and institutions", "CONCIERGE_REFERENCE_DIR=<folder of the registers> mvn -Pbench verify -Dit.test=RegistersBenchIT");
    @TempDir
    private static Path shared;

    @AfterAll
    static void write() throws IOException {
        REPORT.write();
    }

    @Test
    void registers() throws Exception {
        String folder = System.getenv("CONCIERGE_REFERENCE_DIR");
        if (folder == null) {
            REPORT.row("import of the registers of all Japan", "not measured: CONCIERGE_REFERENCE_DIR names no registers", "≤ 60 s");
            return;
        }
        Path data = shared.resolve("registers");
        try (MeasuredServer server = MeasuredServer.start(data, Map.of("CONCIERGE_TRUSTED_PROXIES", "127.0.0.1"))) {
            measure(server, data, folder);
        }
    }

    private static void measure(MeasuredServer server, Path data, String folder) throws Exception {
        for (String which : List.of("import of the registers of all Japan into an empty database", "the same again, changing nothing")) {
            long start = System.nanoTime();
            assertEquals(0, MeasuredServer.command(data, "import-reference", folder));
            REPORT.row(which, "%.1f s".formatted(MeasuredServer.since(start)), "≤ 60 s");
        }
        List<Double> millis = new ArrayList<>();
        try (Wire wire = new Wire(server.port())) {
            for (int round = 0; round < LOOK_UP_ROUNDS; round++) {
                for (String words : LOOK_UPS) {
                    long start = System.nanoTime();
                    assertEquals(200, wire.post("/lookup/institutions", "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8), "10.99.0." + round).status());
                    millis.add(MeasuredServer.since(start) * 1000);
                }
            }
        }
        List<Double> warm = millis.subList(millis.size() / 2, millis.size()).stream().sorted().toList();
        REPORT.row("looking up an institution by parts of its name, reading or city, " + LOOK_UPS.size() + " kinds of words, one at a time: p50 / p99 / slowest",
                "%.1f / %.1f / %.1f ms".formatted(warm.get(warm.size() / 2), warm.get(warm.size() * 99 / 100), warm.get(warm.size() - 1)), "< 50 ms");
    }

}
