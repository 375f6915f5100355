package jp.concierge.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import jp.concierge.shared.Ids;

/**
 * One numbered text of a content item. A draft is edited until it is published with the day from which it holds; after that
 * the text never changes. It may be withdrawn with a reason and restored.
 */
@Entity
@Table(name = "content_version")
public class ContentVersion {
    /** The later day holds; of two texts for one day the later number. */
    static final Comparator<ContentVersion> BY_FORCE = Comparator.comparing(ContentVersion::effectiveFrom).thenComparing(ContentVersion::number);
    /** Characters that are read in a minute, for texts with many kanji. */
    private static final int READ_IN_A_MINUTE = 500;
    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "item_id")
    private ContentItem item;
    private int number;
    @Enumerated(EnumType.STRING)
    private VersionState state;
    private String title;
    private String summary;
    private String body;
    private String note;
    private String hash;
    @Column(name = "reading_minutes")
    private int readingMinutes;
    @Column(name = "effective_from")
    private LocalDate effectiveFrom;
    @Column(name = "changed_by")
    private String changedBy;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Column(name = "published_by")
    private String publishedBy;
    @Column(name = "published_at")
    private Instant publishedAt;
    @Column(name = "withdrawn_by")
    private String withdrawnBy;
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;
    @Column(name = "withdrawal_reason")
    private String withdrawalReason;

    protected ContentVersion() {
    }

    ContentVersion(ContentItem item, int number, ContentText text, String by, Instant now) {
        this.id = Ids.next();
        this.item = item;
        this.number = number;
        this.state = VersionState.DRAFT;
        write(text, by, now);
    }

    final void write(ContentText text, String by, Instant now) {
        title = text.title();
        summary = text.summary();
        body = text.body();
        note = text.note();
        hash = text.hash();
        readingMinutes = minutes(body);
        changedBy = by;
        changedAt = now;
    }

    /** How long reading takes, at least one minute. */
    static int minutes(String body) {
        return Math.max(1, Math.round((float) body.codePointCount(0, body.length()) / READ_IN_A_MINUTE));
    }

    void publish(LocalDate from, String by, Instant now) {
        state = VersionState.PUBLISHED;
        effectiveFrom = from;
        publishedBy = by;
        publishedAt = now;
    }

    void withdraw(String reason, String by, Instant now) {
        state = VersionState.WITHDRAWN;
        withdrawalReason = reason;
        withdrawnBy = by;
        withdrawnAt = now;
    }

    void restore() {
        state = VersionState.PUBLISHED;
        withdrawalReason = null;
        withdrawnBy = null;
        withdrawnAt = null;
    }

    boolean is(VersionState wanted) {
        return state == wanted;
    }

    boolean hasBegun(LocalDate today) {
        return effectiveFrom != null && !effectiveFrom.isAfter(today);
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    String body() {
        return body;
    }

    ContentText text() {
        return new ContentText(title, summary, body, note);
    }

    VersionRow row() {
        return new VersionRow(number, state, title, summary, note, hash, effectiveFrom, changedBy, changedAt, publishedBy, publishedAt, withdrawnBy, withdrawnAt, withdrawalReason);
    }
}
