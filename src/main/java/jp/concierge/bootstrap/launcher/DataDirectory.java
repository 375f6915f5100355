package jp.concierge.bootstrap.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where everything lies that outlives the process: the embedded database, the keyset, and below {@code runtime} what can
 * be made again at any time. One process at a time owns it; the ownership ends with the process, however that ends.
 */
public final class DataDirectory {
    /** Path of the directory that this process owns. A property: launcher and application see different copies of this class. */
    private static final String OWNED = "concierge.data.owned";
    /** Kept open as long as the process lives; closing any handle of the file would give the lock up. */
    private static FileLock lock;
    private final Path path;

    private DataDirectory(Path path) {
        this.path = path;
    }

    /** @throws Refusal when it cannot be made or written */
    public static DataDirectory of(Path given) {
        Path path = given.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(path)) {
                createPrivate(path);
            }
            Path runtime = path.resolve("runtime");
            if (!Files.isDirectory(runtime)) {
                createPrivate(runtime);
            }
            Files.delete(Files.createTempFile(path, "writable", ""));
        } catch (IOException e) {
            throw new Refusal("The data directory " + path + " cannot be written: give its rights to this user, or set CONCIERGE_DATA_DIR.", e);
        }
        return new DataDirectory(path);
    }

    public Path path() {
        return path;
    }

    /** What can be deleted while nothing runs. */
    public Path runtime() {
        return path.resolve("runtime");
    }

    /**
     * Takes the directory for this process.
     *
     * @throws Refusal when another process has it
     */
    public void lock() {
        if (!tryLock()) {
            throw new Refusal("The data directory " + path + " is used by another process" + owner() + ": stop that one, or set CONCIERGE_DATA_DIR.");
        }
    }

    /** @return false when another process has it */
    public synchronized boolean tryLock() {
        if (path.toString().equals(System.getProperty(OWNED))) {
            return true;
        }
        Path file = path.resolve("lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            // one byte far behind the text, so that others can read who has it
            lock = channel.tryLock(1000, 1, false);
            if (lock == null) {
                channel.close();
                return false;
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
            System.setProperty(OWNED, path.toString());
            return true;
        } catch (IOException e) {
            throw new Refusal("The file " + file + " cannot be written: give its rights to this user.", e);
        }
    }

    private String owner() {
        try {
            return " (pid " + Files.readString(path.resolve("lock")).strip() + ")";
        } catch (IOException e) {
            return "";
        }
    }

    /** Removes a folder with all that is in it; nothing happens when it does not exist. */
    static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path file : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be removed", e);
        }
    }

    private static void createPrivate(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }
}
