package jp.concierge.registry;

import java.util.List;

/**
 * What became of one file of an import.
 *
 * @param problem key of {@code registry.refused.…} when the file was refused, else ""
 * @param rows lines of data
 * @param rejections the first of the rejected lines
 */
public record FileOutcome(RegistryFile file, FileState state, String problem, long rows, long added, long changed, long gone, long rejected, long millis, List<RejectedLine> rejections) {

    public FileOutcome {
        rejections = List.copyOf(rejections);
    }

    static FileOutcome absent(RegistryFile file) {
        return new FileOutcome(file, FileState.ABSENT, "", 0, 0, 0, 0, 0, 0, List.of());
    }

    static FileOutcome refused(RegistryFile file, String problem, long rows, long rejected, long millis, List<RejectedLine> rejections) {
        return new FileOutcome(file, FileState.REFUSED, problem, rows, 0, 0, 0, rejected, millis, rejections);
    }

    /**
     * A line that was left out.
     *
     * @param line its number in the file; the head is line 1
     * @param value what was wrong, shortened
     */
    public record RejectedLine(long line, Rejection reason, String value) {
    }
}
