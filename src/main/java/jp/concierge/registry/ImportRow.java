package jp.concierge.registry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An import as its page shows it.
 *
 * @param endedAt null while it runs
 * @param startedBy what colleagues call the person, "" for the command
 * @param file where it is now, null when it has ended
 * @param percent of the bytes of all files
 */
public record ImportRow(UUID id, Instant startedAt, Instant endedAt, String startedBy, ImportState state, RegistryFile file, int percent, List<FileOutcome> files) {

    public ImportRow {
        files = List.copyOf(files);
    }

    public boolean isRunning() {
        return state == ImportState.RUNNING;
    }
}
