package jp.concierge.hospital;

import java.time.Instant;

/**
 * How the papers of the business reached a partner.
 *
 * @param deliveredAt null while on the way
 * @param acknowledgedAt null until the partner says to have read them
 */
public record PaperRow(String version, PaperChannel channel, Instant deliveredAt, Instant acknowledgedAt, String acknowledgedBy) {
}
