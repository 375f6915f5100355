package jp.concierge.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.concierge.account.Passwords;
import jp.concierge.support.Eventually;
import jp.concierge.support.RunningConcierge;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Measures the real jar, prints a table and writes {@code src/docs/benchmarks.md}. Slow is not a failure; lost data is. */
@Tag("bench")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BenchProcessIT {
    private static final Path BUILD = Path.of(System.getProperty("concierge.build", "target"));
    private static final int DOCTORS = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final int REGISTRATIONS = 500;
    private static final int LOOK_UP_ROUNDS = 40;
    private static final List<String> LOOK_UPS = List.of("病院", "大学病院", "札幌 市立", "せいろか", "クリニック 新宿", "ｸﾘﾆｯｸ", "ちば", "赤十字", "県立 中央", "内科", "ＮＴＴ", "がんセンター", "徳洲会", "国立", "眼科 渋谷", "医療センター 大阪",
            "東京 中央 病院", "ひがし", "会", "存在しない名前の病院");
    private static final StringBuilder REPORT = new StringBuilder();
    @TempDir
    private static Path shared;
    private static RunningConcierge running;
    private static double unhindered;

    @AfterAll
    static void write() throws IOException {
        if (running != null) {
            running.close();
        }
        String text = """
                # Benchmarks
                Written by `mvn -Pbench verify` on %s: %s, %d cores, load %.1f at the start, Java %s. Load generator, program and database share the
                machine; %d connections at once. Figures of one run compare with each other, not with those of another machine.
                Lighthouse alone, while the program runs: `%s`.

                | what | measured | goal |
                |---|---|---|
                """.formatted(LocalDate.now(), System.getProperty("os.name") + " " + System.getProperty("os.arch"), Runtime.getRuntime().availableProcessors(), unhindered,
                System.getProperty("java.version"), DOCTORS, String.join(" ", Lighthouse.command("http://localhost:8080/"))) + REPORT;
        System.out.println(text);
        Files.writeString(Path.of("src/docs/benchmarks.md"), text);
    }

    @Test
    @Order(1)
    void start_beside_the_bare_server() throws Exception {
        unhindered = java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        double bare = bareServer();
        Path data = shared.resolve("start");
        double first = start(data);
        running.close();
        double second = start(data);
        running.close();
        row("bare Payara Micro, nothing deployed, until it says it is ready", seconds(bare), "");
        row("first start: unpack, make the database, migrate, deploy, until the site answers", seconds(first), "");
        row("every other start", seconds(second) + " (" + (second < bare ? "" : "+") + seconds(second - bare) + ")", "≤ +6 s");
    }

    @Test
    @Order(2)
    void pages_beside_yardsticks_of_the_same_server() throws Exception {
        Path data = shared.resolve("site");
        unpack(data);
        addYardsticks(data);
        start(data, Map.of("CONCIERGE_DEMO", "true"));
        double servlet = rate("/bench/servlet");
        double facelet = rate("/bench/empty.xhtml");
        row("bare servlet of the same server", perSecond(servlet), "");
        row("empty stateless Facelet of the same server", perSecond(facelet), "");
        List<String> pages = PublicPages.of(running.port());
        for (String page : pages) {
            beside(facelet, page, page + ", as visitors get it: kept rendered, the state of what it says asked of the database each time", "≥ 50 % of the Facelet");
        }
        beside(facelet, "/?anew", "/, rendered anew for each visitor", "");
        beside(facelet, "/register", "/register, a form, rendered for each visitor", "");
        for (String page : pages) {
            row("Lighthouse of " + page + " on a phone: performance, accessibility, best practices, search engines", Lighthouse.scores(running.url(page)), "≥ 95 each");
        }
        running.close();
    }

    private static void beside(double facelet, String path, String what, String goal) throws Exception {
        double rate = rate(path);
        row(what, perSecond(rate) + " (%.0f %% of the Facelet)".formatted(100 * rate / facelet), goal);
    }

    @Test
    @Order(3)
    void registrations() throws Exception {
        start(shared.resolve("pages"));
        row("heap in use after the start and a collection", heap() + " MB", "≤ 250 MB");
        List<Registration> warm = fill(400, 0);
        send(warm, Integer.MAX_VALUE);
        List<Registration> doctors = fill(REGISTRATIONS, 1000);
        long start = System.nanoTime();
        assertEquals(REGISTRATIONS, send(doctors, Integer.MAX_VALUE).size());
        double rate = REGISTRATIONS / since(start);
        double hashes = hashesPerSecond();
        row("registrations of " + DOCTORS + " doctors at once, each through the whole form", perSecond(rate), "≥ 100/s");
        row("password hashes alone (Argon2id, 19 MiB, 2 passes) on all cores", perSecond(hashes) + ", %.0f %% of a registration's time".formatted(Math.min(100, 100 * rate / hashes)), "");
        if (hashes > rate) {
            row("registrations if the hash cost nothing", perSecond(1 / (1 / rate - 1 / hashes)), "");
        }
    }

    @Test
    @Order(4)
    void a_kill_during_registrations_loses_no_acknowledged_one() throws Exception {
        List<Registration> doctors = fill(REGISTRATIONS, 5000);
        Collection<Registration> acknowledged = send(doctors, REGISTRATIONS / 2);
        start(shared.resolve("pages"));
        int signedIn = all(acknowledged, Registration::signIn).size();
        row("kill -9 during " + REGISTRATIONS + " registrations: acknowledged before / able to sign in after the restart", acknowledged.size() + " / " + signedIn, "all");
        assertEquals(acknowledged.size(), signedIn);
        assertTrue(acknowledged.size() >= REGISTRATIONS / 2 && acknowledged.size() < REGISTRATIONS, "killed in the middle: " + acknowledged.size());
    }

    @Test
    @Order(5)
    void registers() throws Exception {
        String folder = System.getenv("CONCIERGE_REFERENCE_DIR");
        if (folder == null) {
            row("import of the registers of all Japan", "not measured: CONCIERGE_REFERENCE_DIR names no registers", "≤ 60 s");
            return;
        }
        for (String which : List.of("import of the registers of all Japan into an empty database", "the same again, changing nothing")) {
            long start = System.nanoTime();
            assertEquals(0, command(shared.resolve("pages"), "import-reference", folder));
            row(which, "%.1f s".formatted(since(start)), "≤ 60 s");
        }
        List<Double> millis = new ArrayList<>();
        try (Wire wire = new Wire(running.port())) {
            for (int round = 0; round < LOOK_UP_ROUNDS; round++) {
                for (String words : LOOK_UPS) {
                    long start = System.nanoTime();
                    assertEquals(200, wire.post("/lookup/institutions", "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8), "10.99.0." + round).status());
                    millis.add(since(start) * 1000);
                }
            }
        }
        List<Double> warm = millis.subList(millis.size() / 2, millis.size()).stream().sorted().toList();
        row("looking up an institution by parts of its name, reading or city, " + LOOK_UPS.size() + " kinds of words, one at a time: p50 / p99 / slowest",
                "%.1f / %.1f / %.1f ms".formatted(warm.get(warm.size() / 2), warm.get(warm.size() * 99 / 100), warm.get(warm.size() - 1)), "< 50 ms");
    }

    /** Starts the program and waits until the home page is there; seconds. */
    private static double start(Path data) throws IOException {
        // addresses of many doctors come through a proxy on this machine
        return start(data, Map.of("CONCIERGE_TRUSTED_PROXIES", "127.0.0.1"));
    }

    private static double start(Path data, Map<String, String> settings) throws IOException {
        long start = System.nanoTime();
        running = RunningConcierge.launch(data, settings, "-Xmx1g");
        Eventually.isTrue("the site answers: " + running.log(), Duration.ofMinutes(5), () -> {
            try (Wire wire = new Wire(running.port())) {
                return wire.get("/").status() == 200;
            }
        });
        return since(start);
    }

    private static double bareServer() throws IOException, InterruptedException {
        Path log = shared.resolve("bare.log");
        long start = System.nanoTime();
        Process bare = new ProcessBuilder(java(), "-Xmx1g", "-jar", BUILD.resolve("payara-micro.jar").toString(), "--noCluster", "--port", Integer.toString(RunningConcierge.freePort()))
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            Eventually.isTrue("the bare server is ready", Duration.ofMinutes(5), () -> Files.readString(log).contains("ready in"));
            return since(start);
        } finally {
            bare.destroy();
            bare.waitFor(1, TimeUnit.MINUTES);
        }
    }

    /** Server and application are unpacked before anything else is done, so a command that fails at once is enough. */
    private static void unpack(Path data) throws IOException, InterruptedException {
        command(data, "restore", shared.resolve("none").toString());
    }

    /** @return the exit code */
    private static int command(Path data, String name, String argument) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(java(), "-jar", RunningConcierge.jar().toString(), name, argument);
        builder.environment().put("CONCIERGE_DATA_DIR", data.toString());
        return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    private static void addYardsticks(Path data) throws IOException {
        Path application;
        try (Stream<Path> folders = Files.walk(data.resolve("runtime"), 2)) {
            application = folders.filter(f -> f.endsWith("application")).findFirst().orElseThrow();
        }
        Path servlet = application.resolve("WEB-INF/classes/jp/concierge/bench/BareServlet.class");
        Files.createDirectories(servlet.getParent());
        try (InputStream in = BareServlet.class.getResourceAsStream("BareServlet.class")) {
            Files.copy(in, servlet);
        }
        Path facelet = Files.createDirectories(application.resolve("bench")).resolve("empty.xhtml");
        Files.writeString(facelet, "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:f=\"jakarta.faces.core\"><f:view transient=\"true\"><head><title>x</title></head><body><p>x</p></body></f:view></html>");
    }

    private static long heap() throws IOException, InterruptedException {
        String pid = Long.toString(running.process().pid());
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        new ProcessBuilder(jcmd.toString(), pid, "GC.run").redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        Process info = new ProcessBuilder(jcmd.toString(), pid, "GC.heap_info").redirectErrorStream(true).start();
        Matcher used = Pattern.compile("(?:heap|generation) +total \\d+K, used (\\d+)K").matcher(new String(info.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        long sum = 0;
        while (used.find()) {
            sum += Long.parseLong(used.group(1));
        }
        return sum / 1024;
    }

    /** Answers a second to {@link #DOCTORS} connections that ask again and again. */
    private static double rate(String path) throws Exception {
        try (Wire wire = new Wire(running.port())) {
            assertEquals(200, wire.get(path).status(), path);
        }
        ask(path, WARM_UP);
        return ask(path, MEASURED) / (double) MEASURED.toSeconds();
    }

    private static long ask(String path, Duration duration) throws Exception {
        AtomicLong answers = new AtomicLong();
        long end = System.nanoTime() + duration.toNanos();
        parallel(() -> {
            try (Wire wire = new Wire(running.port())) {
                while (System.nanoTime() < end) {
                    assertEquals(200, wire.get(path).status());
                    answers.incrementAndGet();
                }
            }
            return null;
        });
        return answers.get();
    }

    private static List<Registration> fill(int count, int from) throws Exception {
        List<Registration> filled = new ArrayList<>();
        try (Wire wire = new Wire(running.port())) {
            for (int i = 0; i < count; i++) {
                filled.add(Registration.fill(wire, from + i));
            }
        }
        // nobody fills the form in less time; the program takes who does for a robot
        TimeUnit.SECONDS.sleep(3);
        return filled;
    }

    /** Sends forms in parallel; kills the program when the given number is acknowledged. The result was acknowledged. */
    private static Collection<Registration> send(List<Registration> forms, int killAfter) throws Exception {
        AtomicInteger acknowledged = new AtomicInteger();
        return all(forms, (form, wire) -> {
            boolean done = form.send(wire);
            if (done && acknowledged.incrementAndGet() == killAfter) {
                running.kill();
            }
            return done;
        });
    }

    /** What a doctor does on a connection. */
    private interface Act {
        boolean run(Registration registration, Wire wire) throws IOException;
    }

    private static Collection<Registration> all(Collection<Registration> registrations, Act act) throws Exception {
        ConcurrentLinkedQueue<Registration> waiting = new ConcurrentLinkedQueue<>(registrations);
        ConcurrentLinkedQueue<Registration> done = new ConcurrentLinkedQueue<>();
        parallel(() -> {
            try (Wire wire = new Wire(running.port())) {
                for (Registration one = waiting.poll(); one != null; one = waiting.poll()) {
                    if (act.run(one, wire)) {
                        done.add(one);
                    }
                }
            } catch (IOException killed) {
                // the connection ended with the program
            }
            return null;
        });
        return done;
    }

    private static double hashesPerSecond() throws Exception {
        int threads = Runtime.getRuntime().availableProcessors();
        AtomicInteger hashes = new AtomicInteger();
        for (int i = 0; i < 30; i++) {
            Passwords.hash(Registration.PASSWORD);
        }
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        long start = System.nanoTime();
        List<Future<?>> workers = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            workers.add(executor.submit(() -> {
                while (since(start) < 5) {
                    Passwords.hash(Registration.PASSWORD);
                    hashes.incrementAndGet();
                }
            }));
        }
        for (Future<?> worker : workers) {
            worker.get();
        }
        executor.shutdown();
        return hashes.get() / since(start);
    }

    private static void parallel(Callable<Void> work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(DOCTORS);
        try {
            List<Future<Void>> workers = new ArrayList<>();
            for (int i = 0; i < DOCTORS; i++) {
                workers.add(executor.submit(work));
            }
            for (Future<Void> worker : workers) {
                worker.get(10, TimeUnit.MINUTES);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static String seconds(double seconds) {
        return "%.1f s".formatted(seconds);
    }

    private static String perSecond(double rate) {
        return "%,.0f/s".formatted(rate);
    }

    private static void row(String what, String measured, String goal) {
        REPORT.append("| ").append(what).append(" | ").append(measured).append(" | ").append(goal).append(" |\n");
    }
}
