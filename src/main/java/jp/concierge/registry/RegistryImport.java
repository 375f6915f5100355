package jp.concierge.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes all files of a folder, one after the other, each for itself. Only one import runs at a time, on whichever node; what it
 * does is written down while it goes on, for everybody to see.
 */
public final class RegistryImport {
    /** Any number, the same on every node: the lock of the database that says that an import is running. */
    static final long LOCK = 0x1ea51f;
    private final Connections connections;

    /** @param connections each call opens another connection */
    public RegistryImport(Connections connections) {
        this.connections = connections;
    }

    /** Where connections to the database come from. */
    @FunctionalInterface
    public interface Connections {
        Connection open() throws SQLException;
    }

    /** Is told how far an import is. */
    @FunctionalInterface
    public interface Progress {
        void at(RegistryFile file, long done, long total);
    }

    /**
     * @param startedBy what colleagues call the person, "" for the command
     * @param progress told from time to time, on the thread of the caller
     * @return what became of each file, or empty when another import is running
     */
    public Optional<List<FileOutcome>> run(Path folder, String startedBy, Progress progress) throws SQLException {
        try (Connection work = connections.open(); Connection notes = connections.open()) {
            if (!locked(notes)) {
                return Optional.empty();
            }
            try {
                ImportJournal journal = ImportJournal.begin(notes, startedBy, sizes(folder).values().stream().mapToLong(Long::longValue).sum());
                return Optional.of(run(folder, work, journal, progress));
            } finally {
                execute(notes, "select openings_changed(array[null]::uuid[])");
                execute(notes, "select pg_advisory_unlock(" + LOCK + ")");
            }
        }
    }

    private List<FileOutcome> run(Path folder, Connection work, ImportJournal journal, Progress progress) throws SQLException {
        List<FileOutcome> outcomes = new ArrayList<>();
        Map<RegistryFile, Long> sizes = sizes(folder);
        long total = sizes.values().stream().mapToLong(Long::longValue).sum();
        long before = 0;
        work.setAutoCommit(false);
        try {
            for (RegistryFile file : RegistryFile.values()) {
                Optional<Path> path = find(folder, file);
                long done = before;
                journal.at(file, done);
                progress.at(file, done, total);
                FileOutcome outcome = path.isEmpty() ? FileOutcome.absent(file) : new FileImport(file, work).run(path.get(), read -> {
                    journal.at(file, done + read);
                    progress.at(file, done + read, total);
                });
                journal.ended(outcome);
                outcomes.add(outcome);
                before += sizes.getOrDefault(file, 0L);
            }
            journal.end(outcomes.stream().allMatch(o -> o.state() == FileState.LOADED));
            return outcomes;
        } finally {
            work.rollback();
            work.setAutoCommit(true);
        }
    }

    private static boolean locked(Connection notes) throws SQLException {
        try (Statement statement = notes.createStatement(); var row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** The file in the folder, plain or packed. */
    static Optional<Path> find(Path folder, RegistryFile file) {
        return List.of(file.fileName(), file.fileName() + ".gz").stream().map(folder::resolve).filter(Files::isReadable).findFirst();
    }

    private static Map<RegistryFile, Long> sizes(Path folder) {
        Map<RegistryFile, Long> sizes = new EnumMap<>(RegistryFile.class);
        for (RegistryFile file : RegistryFile.values()) {
            find(folder, file).ifPresent(path -> {
                try {
                    sizes.put(file, Files.size(path));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return sizes;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
