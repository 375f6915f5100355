package jp.concierge.opening;

import java.time.Instant;

/** Terms that were published. */
public record SnapshotRow(int number, Instant acceptedAt, String acceptedBy, Terms terms) {
}
