package jp.concierge.content;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Ids;
import jp.concierge.shared.NotFoundException;

/**
 * A guide, a case study or a legal document (R3) with all its versions. At most one version is a draft. The published version
 * with the latest day that has come is in force; later ones are announced, earlier ones stay readable. A legal document is
 * never without a text in force once it had one: what holds can only be replaced by its successor.
 */
@Entity
@Table(name = "content_item")
public class ContentItem {
    @Id
    private UUID id;
    @Version
    private long version;
    private String code;
    @Enumerated(EnumType.STRING)
    private ContentKind kind;
    private String slug;
    private int position;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Column(name = "first_published_at")
    private Instant firstPublishedAt;
    @OneToMany(mappedBy = "item", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<ContentVersion> versions = new ArrayList<>();

    protected ContentItem() {
    }

    ContentItem(ContentKind kind, String slug, int position, Instant now) {
        this.id = Ids.next();
        this.code = Ids.code(6);
        this.kind = kind;
        this.slug = ContentSlug.check(slug);
        this.position = position;
        this.createdAt = now;
        this.changedAt = now;
    }

    /** Begins the next version. */
    ContentVersion startDraft(ContentText text, String by, Instant now) {
        if (draft().isPresent()) {
            throw new BusinessRuleException("content.error.draft.exists");
        }
        int next = versions.stream().mapToInt(ContentVersion::number).max().orElse(0) + 1;
        ContentVersion draft = new ContentVersion(this, next, text, by, now);
        versions.add(draft);
        touch(now);
        return draft;
    }

    void editDraft(ContentText text, String by, Instant now) {
        requireDraft().write(text, by, now);
        touch(now);
    }

    /** Ends the work on the draft without publishing it. */
    void discardDraft(Instant now) {
        versions.remove(requireDraft());
        touch(now);
    }

    /**
     * Lets the draft hold from a day on.
     *
     * @throws BusinessRuleException when the day has passed: nothing may claim to have held before it was published
     */
    ContentVersion publish(LocalDate from, LocalDate today, String by, Instant now) {
        if (from.isBefore(today)) {
            throw new BusinessRuleException("content.error.effective.past").at("effective");
        }
        return publishBundled(from, by, now);
    }

    /** Also for a day in the past: the texts that came with the program. */
    ContentVersion publishBundled(LocalDate from, String by, Instant now) {
        ContentVersion draft = requireDraft();
        draft.publish(from, by, now);
        if (firstPublishedAt == null) {
            firstPublishedAt = now;
        }
        touch(now);
        return draft;
    }

    /**
     * Takes a published version back. When it is the one in force of a guide, the whole guide goes: an older text must not
     * come back in its place.
     *
     * @throws BusinessRuleException when a legal document would be left without its successor in force
     */
    void withdraw(int number, String reason, LocalDate today, String by, Instant now) {
        ContentVersion chosen = get(number);
        if (!chosen.is(VersionState.PUBLISHED)) {
            throw new BusinessRuleException("content.error.withdraw.state");
        }
        boolean holds = inForce(today).filter(chosen::equals).isPresent();
        if (holds && kind.isLegal()) {
            throw new BusinessRuleException("content.error.withdraw.successor");
        }
        versions.stream().filter(v -> v == chosen || holds && v.is(VersionState.PUBLISHED)).forEach(v -> v.withdraw(reason, by, now));
        touch(now);
    }

    /** Publishes a withdrawn version again, with the day it had. */
    void restore(int number, Instant now) {
        ContentVersion chosen = get(number);
        if (!chosen.is(VersionState.WITHDRAWN)) {
            throw new BusinessRuleException("content.error.restore.state");
        }
        chosen.restore();
        touch(now);
    }

    /** @throws BusinessRuleException when the address of a text that was public would change */
    void place(ContentKind newKind, String newSlug, int newPosition, Instant now) {
        if (firstPublishedAt != null && !slug.equals(newSlug)) {
            throw new BusinessRuleException("content.error.slug.public").at("slug");
        }
        if (kind.isLegal() != newKind.isLegal()) {
            throw new BusinessRuleException("content.error.kind.legal").at("kind");
        }
        kind = newKind;
        slug = ContentSlug.check(newSlug);
        position = newPosition;
        touch(now);
    }

    Optional<ContentVersion> inForce(LocalDate today) {
        return versions.stream().filter(v -> v.is(VersionState.PUBLISHED) && v.hasBegun(today)).max(ContentVersion.BY_FORCE);
    }

    ContentStanding standing(LocalDate today) {
        if (inForce(today).isPresent()) {
            return ContentStanding.IN_FORCE;
        }
        if (versions.stream().anyMatch(v -> v.is(VersionState.PUBLISHED))) {
            return ContentStanding.COMING;
        }
        return versions.stream().anyMatch(v -> v.is(VersionState.WITHDRAWN)) ? ContentStanding.WITHDRAWN : ContentStanding.UNPUBLISHED;
    }

    Optional<ContentVersion> draft() {
        return versions.stream().filter(v -> v.is(VersionState.DRAFT)).findFirst();
    }

    /** @throws NotFoundException when there is no version of that number */
    ContentVersion get(int number) {
        return versions.stream().filter(v -> v.number() == number).findFirst().orElseThrow(() -> new NotFoundException("version"));
    }

    List<ContentVersion> versions() {
        return List.copyOf(versions);
    }

    private ContentVersion requireDraft() {
        return draft().orElseThrow(() -> new BusinessRuleException("content.error.draft.none"));
    }

    /** Every act counts as a change of the item, so that two editors at once are told. */
    private void touch(Instant now) {
        changedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String code() {
        return code;
    }

    ContentKind kind() {
        return kind;
    }

    String slug() {
        return slug;
    }

    int position() {
        return position;
    }

    Instant changedAt() {
        return changedAt;
    }

    Instant firstPublishedAt() {
        return firstPublishedAt;
    }
}
