package jp.concierge.bootstrap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The PostgreSQL that runs beside the server when no external one is configured. Its files live in the data directory and
 * survive every end of the process; whatever a killed process left behind is ended first. It listens on the loopback
 * address only, and only to who knows the password, which lies in the data directory for its owner alone.
 */
final class EmbeddedDatabase {
    static final String USER = "postgres";
    private static final int PATIENCE_SECONDS = 60;
    private static final int PORT_TRIES = 3;
    private final Path dataDir;
    private final Path cluster;
    private final PostgresFiles programs;
    private final String password;
    private int port;

    private EmbeddedDatabase(Path dataDir, PostgresFiles programs, String password) {
        this.dataDir = dataDir;
        this.cluster = cluster(dataDir);
        this.programs = programs;
        this.password = password;
    }

    /** True when the data directory holds a database already. */
    static boolean exists(Path dataDir) {
        return Files.exists(cluster(dataDir).resolve("PG_VERSION"));
    }

    /**
     * Starts it, making it first where there is none. The caller owns the data directory.
     *
     * @throws StartupRefusedException when it does not start
     */
    static EmbeddedDatabase start(Path givenDataDir) {
        Path dataDir = givenDataDir.toAbsolutePath().normalize();
        Path runtime = dataDir.resolve("runtime");
        try {
            Files.createDirectories(runtime);
            EmbeddedDatabase database = new EmbeddedDatabase(dataDir, PostgresFiles.unpack(runtime), password(dataDir));
            database.endLeftovers(runtime);
            if (exists(dataDir)) {
                database.checkVersion();
            } else {
                database.make();
            }
            database.run();
            return database;
        } catch (IOException e) {
            throw new StartupRefusedException("The embedded database does not start in " + cluster(dataDir) + " (" + e.getMessage() + "): free disk space, check the rights.", e);
        }
    }

    /** The one that another process runs on the same data directory; it is not ours to stop. */
    static Running running(Path dataDir) {
        try {
            int port = Integer.parseInt(Files.readString(portFile(dataDir)).strip());
            return new Running(address(port), Files.readString(passwordFile(dataDir)).strip());
        } catch (IOException | NumberFormatException e) {
            throw new StartupRefusedException("The program that uses " + dataDir.toAbsolutePath().normalize() + " is just starting or stopping: try again in a minute.", e);
        }
    }

    /** Where a running embedded database is reached. */
    record Running(String url, String password) {
    }

    String url() {
        return address(port);
    }

    String password() {
        return password;
    }

    /** Ends the database in order; what was committed is on the disk. */
    void stop() throws IOException {
        Files.deleteIfExists(portFile(dataDir));
        control("stop", "-m", "fast");
    }

    private static Path cluster(Path dataDir) {
        return dataDir.resolve("postgres");
    }

    private static Path portFile(Path dataDir) {
        return dataDir.resolve("postgres.port");
    }

    private static Path passwordFile(Path dataDir) {
        return dataDir.resolve("postgres.password");
    }

    private static String address(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Made beside its place and moved there when whole, so that a kill on the way leaves nothing half made. */
    private void make() throws IOException {
        try (Stream<Path> entries = Files.list(dataDir)) {
            for (Path entry : entries.filter(e -> e.getFileName().toString().startsWith("postgres.making-")).toList()) {
                PostgresFiles.remove(entry);
            }
        }
        Path fresh = dataDir.resolve("postgres.making-" + ProcessHandle.current().pid());
        execute(command("initdb", "-D", fresh.toString(), "-U", USER, "-E", "UTF-8",
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--auth=scram-sha-256",
                "--pwfile=" + passwordFile(dataDir)));
        Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void run() throws IOException {
        for (int tries = 1;; tries++) {
            port = freePort();
            configure();
            try {
                control("start", "-l", log().toString());
                Files.writeString(portFile(dataDir), Integer.toString(port));
                return;
            } catch (IOException e) {
                boolean portWasTakenMeanwhile = e.getMessage().contains("TCP/IP sockets");
                if (!portWasTakenMeanwhile || tries == PORT_TRIES) {
                    throw e;
                }
            }
        }
    }

    private void configure() throws IOException {
        Files.writeString(cluster.resolve("postgresql.auto.conf"), """
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                port = %d
                max_connections = 120
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                timezone = 'Asia/Tokyo'
                log_timezone = 'Asia/Tokyo'
                log_error_verbosity = terse
                log_min_error_statement = panic
                """.formatted(port));
        Files.writeString(cluster.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        if (Files.exists(log()) && Files.size(log()) > 10_000_000) {
            Files.delete(log());
        }
    }

    private Path log() {
        return dataDir.resolve("runtime").resolve("postgres.log");
    }

    /** We own the data directory, so whatever still runs our programs was left behind by a killed process. */
    private void endLeftovers(Path runtime) throws IOException {
        Path real = runtime.toRealPath();
        List<ProcessHandle> leftovers = ProcessHandle.allProcesses()
                .filter(p -> p.info().command().filter(c -> PostgresFiles.cameFrom(real, c) || PostgresFiles.cameFrom(runtime, c)).isPresent()).toList();
        Path pidFile = cluster.resolve("postmaster.pid");
        if (Files.exists(pidFile)) {
            String pid = Files.readAllLines(pidFile).stream().findFirst().orElse("").strip();
            if (leftovers.stream().anyMatch(p -> Long.toString(p.pid()).equals(pid))) {
                control("stop", "-m", "fast");
            } else {
                Files.delete(pidFile);
            }
        }
        for (ProcessHandle leftover : leftovers) {
            leftover.destroyForcibly();
            leftover.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        }
    }

    private void checkVersion() throws IOException {
        String made = Files.readString(cluster.resolve("PG_VERSION")).strip();
        String ours = execute(command("postgres", "--version")).replaceAll("\\D*(\\d+).*", "$1").strip();
        if (!made.equals(ours)) {
            throw new StartupRefusedException("The embedded database was made by PostgreSQL " + made + " and this program brings " + ours
                    + ": back it up with the program that made it, and restore that here into an empty data directory.");
        }
    }

    private static String password(Path dataDir) throws IOException {
        Path file = passwordFile(dataDir);
        if (!Files.exists(file)) {
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            if (exists(dataDir)) {
                throw new StartupRefusedException("The file " + file + " is missing, without it the embedded database cannot be opened: put it back.");
            }
            Path fresh = dataDir.resolve("postgres.password.new");
            Files.deleteIfExists(fresh);
            if (Files.getFileStore(dataDir).supportsFileAttributeView("posix")) {
                Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(fresh, HexFormat.of().formatHex(secret) + "\n");
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private void control(String act, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(act, "-D", cluster.toString(), "-w", "-t", Integer.toString(PATIENCE_SECONDS)));
        arguments.addAll(List.of(options));
        execute(command("pg_ctl", arguments.toArray(new String[0])));
    }

    /** PostgreSQL does not run as root; as root it gets a user name space of its own, in which it is nobody. */
    private List<String> command(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.program(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid", LinkOption.NOFOLLOW_LINKS));
    }

    private String execute(List<String> command) throws IOException {
        Path output = Files.createTempFile(dataDir.resolve("runtime"), "postgres-", ".out");
        try {
            // to a file: the server keeps what it inherits open, so a pipe would never end
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
            process.getOutputStream().close();
            if (process.waitFor() != 0) {
                throw new IOException(reason(output, command));
            }
            return Files.readString(output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private String reason(Path output, List<String> command) throws IOException {
        List<String> said = new ArrayList<>(Files.readAllLines(output));
        if (command.contains("start") && Files.exists(log())) {
            said.addAll(Files.readAllLines(log()));
        }
        if (command.get(0).equals("unshare") && said.stream().anyMatch(l -> l.startsWith("unshare:"))) {
            return "PostgreSQL does not run as root here: start the program as an ordinary user, or set CONCIERGE_DB_URL";
        }
        return said.stream().filter(l -> l.matches(".*(FATAL|PANIC|error|could not).*")).reduce((a, b) -> b)
                .or(() -> said.stream().filter(l -> !l.isBlank()).reduce((a, b) -> b)).map(String::strip).orElse("no message");
    }
}
