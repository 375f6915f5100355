package jp.concierge.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * An opened mail on its way out.
 *
 * @param attempt which attempt this is, from 1; tells a sender that its claim still holds
 */
record Letter(UUID id, int attempt, String messageId, String recipient, String subject, String body, boolean advertising, UUID accountId, Instant createdAt) {
    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
