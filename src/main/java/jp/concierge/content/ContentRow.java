package jp.concierge.content;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An item in the editors' list.
 *
 * @param title of the version in force; else of the newest one
 * @param number of the version in force; 0 when there is none
 * @param effectiveFrom of the version in force, else of the one announced; null when there is neither
 * @param draft true when a draft waits
 * @param coming true when a published version waits for its day beside the one in force
 */
public record ContentRow(String code, ContentKind kind, String slug, String title, ContentStanding standing, int number, LocalDate effectiveFrom, boolean draft, boolean coming,
        String changedBy, Instant changedAt) {
}
