package jp.concierge.bootstrap;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this platform, brought along in a library and unpacked once below {@code runtime}. */
final class PostgresFiles {
    private static final String UNPACKED = "postgres-";
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");
    private final Path home;

    private PostgresFiles(Path home) {
        this.home = home;
    }

    static PostgresFiles unpack(Path runtime) throws IOException {
        byte[] archive = archive();
        CRC32 sum = new CRC32();
        sum.update(archive);
        Path home = runtime.resolve(UNPACKED + Long.toHexString(sum.getValue()));
        if (!Files.isDirectory(home)) {
            Files.createDirectories(runtime);
            Path fresh = Files.createTempDirectory(runtime, "unpacking-postgres-");
            extract(archive, fresh);
            Files.move(fresh, home);
        }
        return new PostgresFiles(home);
    }

    /** Path of one of the programs, e.g. {@code initdb}. */
    Path program(String name) {
        return home.resolve("bin").resolve(WINDOWS ? name + ".exe" : name);
    }

    /** True for programs of any build that was unpacked into the folder. */
    static boolean cameFrom(Path runtime, String command) {
        return command.startsWith(runtime.resolve(UNPACKED).toString());
    }

    static void remove(Path folder) throws IOException {
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path file : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static byte[] archive() throws IOException {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = WINDOWS ? "Windows" : os.startsWith("mac") ? "Darwin" : "Linux";
        String machine = System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
        try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
            return in.readAllBytes();
        } catch (IllegalStateException e) {
            throw new StartupRefusedException("This file was built for another platform than " + system + " " + machine
                    + " and brings no database for it: build it here, or set CONCIERGE_DB_URL.", e);
        }
    }

    private static void extract(byte[] archive, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("unexpected entry " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(file.getParent());
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(tar, file);
                    if (!WINDOWS && (entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }
}
