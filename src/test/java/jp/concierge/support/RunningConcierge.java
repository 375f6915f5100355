package jp.concierge.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The real product: {@code target/concierge.jar} as a process of its own, with its own port and data directory. */
public final class RunningConcierge implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private final Process process;
    private final int port;
    private final Path log;

    private RunningConcierge(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    public static Path jar() {
        return Path.of(System.getProperty("concierge.build", "target")).resolve("concierge.jar").toAbsolutePath();
    }

    /** Starts the product and waits until it says where it is. */
    public static RunningConcierge start(Path dataDir, Map<String, String> settings) {
        RunningConcierge running = launch(dataDir, settings);
        Eventually.isTrue("the server announces itself, see " + running.log, PATIENCE, () -> {
            // two spaces: the log may name links before the door is open
            return !running.process.isAlive() || running.log().contains("  http://localhost:" + running.port);
        });
        if (!running.process.isAlive()) {
            throw new IllegalStateException("the server ended with " + running.process.exitValue() + ":\n" + running.log());
        }
        return running;
    }

    /** Starts the product without waiting for it. */
    public static RunningConcierge launch(Path dataDir, Map<String, String> settings) {
        return launch(dataDir, settings, "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    }

    /** Starts the product with options of its virtual machine, without waiting for it. */
    public static RunningConcierge launch(Path dataDir, Map<String, String> settings, String... options) {
        int port = settings.containsKey("CONCIERGE_PORT") ? Integer.parseInt(settings.get("CONCIERGE_PORT")) : freePort();
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("CONCIERGE_PORT", Integer.toString(port));
        environment.put("CONCIERGE_DATA_DIR", dataDir.toString());
        try {
            Files.createDirectories(dataDir);
            Path log = dataDir.resolveSibling(dataDir.getFileName() + "-" + port + ".log");
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            command.addAll(List.of(options));
            command.addAll(List.of("-jar", jar().toString()));
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true).redirectOutput(log.toFile());
            return new RunningConcierge(builder.start(), port, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url(String path) {
        return "http://localhost:" + port + path;
    }

    public int port() {
        return port;
    }

    public Process process() {
        return process;
    }

    /** Everything the process has printed. */
    public String log() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HttpResponse<String> get(String path) {
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(url(path))).timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends the process the hard way, as a power cut for it. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** Ends the process in order and waits for it. */
    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
