package jp.concierge.opening;

import java.time.Instant;

/**
 * A step of the history of an opening.
 *
 * @param number of the terms that were published then; 0 before the first
 */
public record OpeningStepRow(Instant at, OpeningStepKind kind, boolean ours, String actor, int number, String note) {
    @Override
    public String toString() {
        return "OpeningStepRow[" + kind + "]";
    }
}
