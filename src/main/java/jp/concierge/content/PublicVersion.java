package jp.concierge.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.concierge.shared.config.ClockProducer;

/**
 * A published or withdrawn version without its body.
 *
 * @param hash SHA-256 of the Markdown before blanks are filled in, in hexadecimal
 * @param firstPublishedAt when the item first became public
 */
public record PublicVersion(ContentKind kind, String slug, UUID id, int number, VersionState state, String title, String summary, String note, String hash, int minutes,
        LocalDate effectiveFrom, Instant publishedAt, Instant firstPublishedAt) {

    /** When what the public sees changed to this. */
    public Instant lastModified() {
        Instant began = effectiveFrom.atStartOfDay(ClockProducer.JAPAN).toInstant();
        return began.isAfter(publishedAt) ? began : publishedAt;
    }

    public LocalDate updatedOn() {
        return lastModified().atZone(ClockProducer.JAPAN).toLocalDate();
    }

    public String path() {
        return kind.path(slug);
    }

    public boolean isCaseStudy() {
        return kind == ContentKind.CASE_STUDY;
    }
}
