package jp.concierge.opening;

import java.time.Instant;

/**
 * A key in the partner's list.
 *
 * @param ending its last characters
 * @param expiresAt null for never
 * @param usedAt null while it never was; to the minute
 * @param holds it works now, as far as it is up to the key
 */
public record ApiKeyRow(String code, String name, String ending, Instant madeAt, String madeBy, Instant expiresAt, Instant usedAt, Instant revokedAt, boolean holds) {
}
