package jp.concierge.compliance;

import java.time.Instant;
import java.util.UUID;

/**
 * A request as its doctor and the desk see it.
 *
 * @param text the doctor's words; null when there are none or in a list
 * @param answer ours; null while open, and where nothing was said
 * @param handler what the colleague is called; "" for nobody
 */
public record PrivacyRequestRow(UUID id, long version, String code, String doctorCode, PrivacyRequestKind kind, PrivacyRequestState state, String text, String answer,
        Instant requestedAt, Instant ackDueAt, Instant acknowledgedAt, Instant executableFrom, Instant dueAt, Instant finishedAt, String handler) {

    /** The next promised moment; null when nothing is owed. */
    public Instant nextDue() {
        if (!state.isOpen()) {
            return null;
        }
        return acknowledgedAt == null ? ackDueAt : dueAt;
    }

    public boolean isOpen() {
        return state.isOpen();
    }

    @Override
    public String toString() {
        return "PrivacyRequestRow[" + code + "]";
    }
}
