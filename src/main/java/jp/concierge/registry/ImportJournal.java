package jp.concierge.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import jp.concierge.shared.Ids;

/** Writes down what an import does while it goes on, beside its transactions. */
final class ImportJournal {
    private final Connection notes;
    private final UUID id;

    private ImportJournal(Connection notes, UUID id) {
        this.notes = notes;
        this.id = id;
    }

    /** Whatever still stands as running was broken off, because only one runs at a time. */
    static ImportJournal begin(Connection notes, String startedBy, long total) throws SQLException {
        ImportJournal journal = new ImportJournal(notes, Ids.next());
        journal.write("update reference_import set state = 'BROKEN_OFF', ended_at = now() where state = 'RUNNING'");
        journal.write("insert into reference_import (id, started_at, started_by, state, file, done, total) values (?, now(), ?, 'RUNNING', '', 0, ?)", journal.id, startedBy, total);
        return journal;
    }

    void at(RegistryFile file, long done) {
        try {
            write("update reference_import set file = ?, done = ? where id = ?", file.name(), done, id);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void ended(FileOutcome outcome) throws SQLException {
        write("insert into reference_import_file (import, file, rank, state, problem, rows, added, changed, gone, rejected, millis) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", id,
                outcome.file().name(), outcome.file().ordinal(), outcome.state().name(), outcome.problem(), outcome.rows(), outcome.added(), outcome.changed(), outcome.gone(),
                outcome.rejected(), outcome.millis());
        for (FileOutcome.RejectedLine line : outcome.rejections()) {
            write("insert into reference_import_rejection (import, file, line, reason, value) values (?, ?, ?, ?, ?)", id, outcome.file().name(), line.line(), line.reason().name(), line.value());
        }
    }

    /** @param whole whether every file was there and was taken */
    void end(boolean whole) throws SQLException {
        write("update reference_import set state = ?, ended_at = now(), file = '', done = total where id = ?", whole ? "DONE" : "PARTLY", id);
    }

    private void write(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = notes.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
