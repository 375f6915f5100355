package jp.concierge.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where a node keeps its index: a folder of its own below the data directory. What dead nodes and earlier indexes left there is removed. */
final class IndexFolder implements Closeable {
    private static final String OWNER = "owner.lock";
    private final Path root;
    private Path own;
    private FileChannel lock;
    private int count;

    IndexFolder(Path root) {
        this.root = root;
    }

    /** An empty folder for a new index. */
    synchronized Path next() throws IOException {
        if (own == null) {
            own = claim();
        }
        Path next = own.resolve("index-" + ++count);
        try (Stream<Path> present = Files.list(own)) {
            for (Path old : present.filter(path -> path.getFileName().toString().matches("index-\\d+") && !path.equals(own.resolve("index-" + (count - 1)))).toList()) {
                delete(old);
            }
        }
        return Files.createDirectories(next);
    }

    private Path claim() throws IOException {
        for (int n = 1;; n++) {
            Path folder = Files.createDirectories(root.resolve("node-" + n));
            FileChannel channel = FileChannel.open(folder.resolve(OWNER), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel)) {
                lock = channel;
                return folder;
            }
            channel.close();
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ownedByThisProcess) {
            return false;
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }
}
