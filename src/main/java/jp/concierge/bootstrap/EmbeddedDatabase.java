package jp.concierge.bootstrap;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The PostgreSQL that runs beside the server when no external one is configured. Its files live in the data
 * directory and survive every end of the process; a server left behind by a killed process is ended first.
 */
final class EmbeddedDatabase {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static EmbeddedDatabase start(Path dataDir) {
        Path files = dataDir.resolve("postgres").toAbsolutePath().normalize();
        try {
            Files.createDirectories(dataDir);
            endLeftover(files);
            return new EmbeddedDatabase(EmbeddedPostgres.builder()
                    .setDataDirectory(files)
                    .setOverrideWorkingDirectory(dataDir.resolve("runtime").toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "120")
                    .setServerConfig("timezone", "Asia/Tokyo")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setPGStartupWait(PATIENCE)
                    .start());
        } catch (IOException | IllegalStateException e) {
            throw new StartupRefusedException("The embedded database does not start in " + files
                    + ": see the messages above, free disk space and rights of the folder.", e);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    /** Ends the database; waits for it. */
    void stop() throws IOException {
        postgres.close();
    }

    private static void endLeftover(Path files) throws IOException {
        Path pidFile = files.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        Optional<ProcessHandle> server = ProcessHandle.of(pid)
                .filter(p -> p.info().command().map(c -> c.contains("postgres")).orElse(false));
        if (server.isPresent()) {
            ProcessHandle leftover = server.get();
            leftover.descendants().forEach(ProcessHandle::destroy);
            leftover.destroy();
            try {
                leftover.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (TimeoutException | java.util.concurrent.ExecutionException e) {
                leftover.destroyForcibly();
            }
        }
        Files.deleteIfExists(pidFile);
        Files.deleteIfExists(files.resolve("epg-lock"));
    }
}
