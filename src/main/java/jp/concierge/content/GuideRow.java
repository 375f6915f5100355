package jp.concierge.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.concierge.shared.config.ClockProducer;

/**
 * A published guide or case study as lists show it.
 *
 * @param versionId of the text in force; a changed text has another one
 * @param minutes how long reading takes
 * @param effectiveFrom day from which this text stands
 * @param firstPublishedAt when the guide first became public
 */
public record GuideRow(ContentKind kind, String slug, UUID versionId, int number, String title, String summary, int minutes, LocalDate effectiveFrom, Instant publishedAt,
        Instant firstPublishedAt) {

    /** When what the public sees last changed; for {@code Last-Modified} and the sitemap. */
    public Instant lastModified() {
        Instant began = effectiveFrom.atStartOfDay(ClockProducer.JAPAN).toInstant();
        return began.isAfter(publishedAt) ? began : publishedAt;
    }

    /** The same as a day in Japan. */
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
