package jp.concierge.content;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A version in the history of its item.
 *
 * @param note what changed since the version before; may be empty
 * @param hash SHA-256 of the Markdown, in hexadecimal
 * @param effectiveFrom null for a draft
 * @param changedBy what the author was called then; empty for texts that came with the program
 */
public record VersionRow(int number, VersionState state, String title, String summary, String note, String hash, LocalDate effectiveFrom, String changedBy, Instant changedAt,
        String publishedBy, Instant publishedAt, String withdrawnBy, Instant withdrawnAt, String withdrawalReason) {
}
