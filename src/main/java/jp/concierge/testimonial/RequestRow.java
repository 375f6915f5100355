package jp.concierge.testimonial;

import java.time.Instant;
import java.util.UUID;

/**
 * A wish for a change, as it is shown.
 *
 * @param answer "" when there is none, or the change itself is the answer
 * @param answeredAt null while it is open
 */
public record RequestRow(UUID id, VoiceField field, String wish, String askedBy, Instant askedAt, String answer, Instant answeredAt) {
    public boolean isOpen() {
        return answeredAt == null;
    }

    @Override
    public String toString() {
        return "RequestRow[" + id + "]";
    }
}
