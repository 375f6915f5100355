package jp.concierge.bootstrap.launcher;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The one file that holds launcher, server and application. Server and application are unpacked once per build below the
 * data directory; a copy that is not whole (the process was killed, the disk was full) is made again.
 */
final class OneFile {
    private static final String SERVER = "MICRO-INF/runtime/";
    private static final String APPLICATION = "concierge/application/";
    private static final String UNPACKED = "build-";
    private static final String UNPACKING = "unpacking-";
    private final Path home;

    private OneFile(Path home) {
        this.home = home;
    }

    /** @param alone true when this process owns the data directory, so that copies of older builds can go */
    static OneFile unpack(DataDirectory data, boolean alone) throws IOException {
        Path runtime = data.runtime();
        try (JarFile jar = new JarFile(location());
                FileChannel channel = FileChannel.open(runtime.resolve("unpack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            List<JarEntry> entries = jar.stream().filter(e -> target(e) != null).toList();
            if (entries.stream().noneMatch(e -> e.getName().startsWith(APPLICATION))) {
                throw new Refusal("The file " + jar.getName() + " is incomplete: build it again with mvn package.");
            }
            Path home = runtime.resolve(UNPACKED + fingerprint(entries));
            if (!isWhole(home, entries)) {
                removeOthers(runtime, UNPACKING, null);
                DataDirectory.remove(home);
                Path fresh = runtime.resolve(UNPACKING + ProcessHandle.current().pid());
                copy(jar, entries, fresh);
                Files.move(fresh, home);
            }
            if (alone) {
                removeOthers(runtime, UNPACKED, home);
            }
            return new OneFile(home);
        } catch (IOException e) {
            throw new Refusal("Server and application cannot be unpacked into " + runtime + " (" + e.getMessage() + "): free disk space, check the rights.", e);
        }
    }

    static String version() {
        String version = OneFile.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }

    /** The exploded application. */
    Path application() {
        return home.resolve("application");
    }

    /** The folder that has the server's libraries in {@code runtime}. */
    Path server() {
        return home.resolve("server");
    }

    private static File location() throws IOException {
        try {
            return new File(OneFile.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** Path below the unpacked folder; null for what stays in the file. */
    private static String target(JarEntry entry) {
        String name = entry.getName();
        if (entry.isDirectory()) {
            return null;
        } else if (name.startsWith(SERVER)) {
            return "server/runtime/" + name.substring(SERVER.length());
        } else {
            return name.startsWith(APPLICATION) ? "application/" + name.substring(APPLICATION.length()) : null;
        }
    }

    /** Names and check sums of all that is unpacked: one value per build. */
    private static String fingerprint(List<JarEntry> entries) {
        CRC32 sum = new CRC32();
        for (JarEntry entry : entries) {
            sum.update((entry.getName() + ' ' + entry.getCrc() + ' ' + entry.getSize() + '\n').getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return Long.toHexString(sum.getValue());
    }

    private static boolean isWhole(Path home, List<JarEntry> entries) throws IOException {
        for (JarEntry entry : entries) {
            Path file = home.resolve(target(entry));
            if (!Files.exists(file) || Files.size(file) != entry.getSize()) {
                return false;
            }
        }
        return true;
    }

    private static void copy(JarFile jar, List<JarEntry> entries, Path fresh) throws IOException {
        for (JarEntry entry : entries) {
            Path file = fresh.resolve(target(entry)).normalize();
            if (!file.startsWith(fresh)) {
                throw new IOException("unexpected entry " + entry.getName());
            }
            Files.createDirectories(file.getParent());
            try (InputStream in = jar.getInputStream(entry)) {
                Files.copy(in, file);
            }
        }
    }

    private static void removeOthers(Path runtime, String prefix, Path kept) throws IOException {
        try (Stream<Path> folders = Files.list(runtime)) {
            folders.filter(f -> f.getFileName().toString().startsWith(prefix) && !f.equals(kept)).toList().forEach(DataDirectory::remove);
        }
    }
}
