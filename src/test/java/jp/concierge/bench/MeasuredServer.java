package jp.concierge.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.concierge.support.Eventually;
import jp.concierge.support.RunningConcierge;

/** The real jar, started to be measured. */
final class MeasuredServer implements AutoCloseable {
    /** Connections at once. */
    static final int CONNECTIONS = 8;
    private final RunningConcierge running;
    private final double startSeconds;

    private MeasuredServer(RunningConcierge running, double startSeconds) {
        this.running = running;
        this.startSeconds = startSeconds;
    }

    /** Starts the program and waits until the home page is there. */
    static MeasuredServer start(Path data, Map<String, String> settings, String... arguments) throws IOException {
        long start = System.nanoTime();
        RunningConcierge running = RunningConcierge.launch(data, settings, arguments.length == 0 ? new String[] {"-Xmx1g"} : arguments);
        Eventually.isTrue("the site answers: " + running.log(), Duration.ofMinutes(5), () -> {
            try (Wire wire = new Wire(running.port())) {
                return wire.get("/").status() == 200;
            }
        });
        return new MeasuredServer(running, since(start));
    }

    double startSeconds() {
        return startSeconds;
    }

    int port() {
        return running.port();
    }

    String url(String path) {
        return running.url(path);
    }

    void kill() {
        running.kill();
    }

    @Override
    public void close() {
        running.close();
    }

    /** Server and application are unpacked before anything else is done, so a command that fails at once is enough. */
    static void unpack(Path data) throws IOException, InterruptedException {
        command(data, "restore", data.resolve("none").toString());
    }

    /** @return the exit code */
    static int command(Path data, String name, String argument) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(java(), "-jar", RunningConcierge.jar().toString(), name, argument);
        builder.environment().put("CONCIERGE_DATA_DIR", data.toString());
        return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    static void addYardsticks(Path data) throws IOException {
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

    /** Megabytes in use after a collection. */
    long heap() throws IOException, InterruptedException {
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

    /** The same work on all connections at once. */
    static void parallel(Callable<Void> work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<Void>> workers = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                workers.add(executor.submit(work));
            }
            for (Future<Void> worker : workers) {
                worker.get(10, TimeUnit.MINUTES);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
