package jp.concierge.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jp.concierge.support.Eventually;
import jp.concierge.support.RunningConcierge;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** How long the program takes to start, and how fast it answers with its open pages. Slow is not a failure. */
@Tag("bench")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PagesBenchIT {
    private static final Path BUILD = Path.of(System.getProperty("concierge.build", "target"));
    private static final Report REPORT = new Report("Start and open pages", "mvn -Pbench verify -Dit.test=PagesBenchIT");
    @TempDir
    private static Path shared;
    private static MeasuredServer running;

    @AfterAll
    static void write() throws IOException {
        REPORT.write();
    }

    @Test
    @Order(1)
    void start_beside_the_bare_server() throws Exception {
        double bare = bareServer();
        Path data = shared.resolve("start");
        double first = secondsToStart(data);
        double second = secondsToStart(data);
        REPORT.row("bare Payara Micro, nothing deployed, until it says it is ready", Report.seconds(bare), "");
        REPORT.row("first start: unpack, make the database, migrate, deploy, until the site answers", Report.seconds(first), "");
        REPORT.row("every other start", Report.seconds(second) + " (" + (second < bare ? "" : "+") + Report.seconds(second - bare) + ")", "≤ +6 s");
    }

    @Test
    @Order(2)
    void pages_beside_yardsticks_of_the_same_server() throws Exception {
        Path data = shared.resolve("site");
        MeasuredServer.unpack(data);
        MeasuredServer.addYardsticks(data);
        running = MeasuredServer.start(data, Map.of("CONCIERGE_DEMO", "true"));
        Load.warmUp(running, () -> "/bench/empty.xhtml");
        double servlet = rate("/bench/servlet");
        double facelet = rate("/bench/empty.xhtml");
        REPORT.row("bare servlet of the same server", Report.perSecond(servlet), "");
        REPORT.row("empty stateless Facelet of the same server", Report.perSecond(facelet), "");
        List<String> pages = PublicPages.of(running.port());
        for (String page : pages) {
            beside(facelet, page, page + ", as visitors get it: kept rendered, the state of what it says asked of the database each time", "≥ 50 % of the Facelet");
        }
        beside(facelet, "/?anew", "/, rendered anew for each visitor", "");
        beside(facelet, "/register", "/register, a form, rendered for each visitor", "");
        for (String page : pages) {
            REPORT.row("Lighthouse of " + page + " on a phone: performance, accessibility, best practices, search engines", Lighthouse.scores(running.url(page)), "≥ 95 each");
        }
        running.close();
    }

    private static double rate(String path) throws Exception {
        return Load.of(running, MeasuredServer.CONNECTIONS, () -> path).rate();
    }

    private static void beside(double facelet, String path, String what, String goal) throws Exception {
        double rate = rate(path);
        REPORT.row(what, Report.perSecond(rate) + " (%.0f %% of the Facelet)".formatted(100 * rate / facelet), goal);
    }

    private static double secondsToStart(Path data) throws IOException {
        try (MeasuredServer started = MeasuredServer.start(data, Map.of())) {
            return started.startSeconds();
        }
    }

    private static double bareServer() throws IOException, InterruptedException {
        Path log = shared.resolve("bare.log");
        long start = System.nanoTime();
        Process bare = new ProcessBuilder(MeasuredServer.java(), "-Xmx1g", "-jar", BUILD.resolve("payara-micro.jar").toString(), "--noCluster", "--port", Integer.toString(RunningConcierge.freePort()))
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            Eventually.isTrue("the bare server is ready", Duration.ofMinutes(5), () -> Files.readString(log).contains("ready in"));
            return MeasuredServer.since(start);
        } finally {
            bare.destroy();
            bare.waitFor(1, TimeUnit.MINUTES);
        }
    }

}
