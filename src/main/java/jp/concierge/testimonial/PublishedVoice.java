package jp.concierge.testimonial;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.concierge.reference.PhysicianCounts;
import jp.concierge.reference.Region;
import jp.concierge.shared.Ids;

/**
 * What anybody may read of a testimonial, now or from a day on. It holds nothing that is not shown and is deleted the moment
 * the testimonial is taken back or down; a new publication gets a new address.
 */
@Entity
@Table(name = "published_voice")
public class PublishedVoice {
    private static final int SLUG_LENGTH = 12;
    @Id
    private UUID id;
    @Column(name = "testimonial_id")
    private UUID testimonialId;
    private String slug;
    private String headline;
    private String story;
    private String facts;
    private String specialty;
    @Column(name = "prefecture_before")
    private String prefectureBefore;
    @Column(name = "prefecture_after")
    private String prefectureAfter;
    @Enumerated(EnumType.STRING)
    @Column(name = "region_before")
    private Region regionBefore;
    @Enumerated(EnumType.STRING)
    @Column(name = "region_after")
    private Region regionAfter;
    private boolean composite;
    private boolean provided;
    private boolean edited;
    @Column(name = "public_from")
    private Instant publicFrom;
    @Column(name = "released_at")
    private Instant releasedAt;

    protected PublishedVoice() {
    }

    /** @param shown as consented and coarsened */
    PublishedVoice(UUID testimonialId, Facts shown, Edit edit, boolean composite, boolean provided, boolean edited, Instant publicFrom, Instant now, PhysicianCounts counts) {
        this.id = Ids.next();
        this.testimonialId = testimonialId;
        this.slug = Ids.code(SLUG_LENGTH).toLowerCase(java.util.Locale.ROOT);
        this.headline = edit.headline();
        this.story = edit.story();
        this.facts = FactsJson.write(shown);
        this.specialty = shown.specialty();
        this.prefectureBefore = shown.before().place() == null ? null : shown.before().place().prefecture();
        this.prefectureAfter = shown.after().place() == null ? null : shown.after().place().prefecture();
        this.regionBefore = region(shown.before(), counts);
        this.regionAfter = region(shown.after(), counts);
        this.composite = composite;
        this.provided = provided;
        this.edited = edited;
        this.publicFrom = publicFrom;
        this.releasedAt = now;
    }

    private static Region region(Workplace side, PhysicianCounts counts) {
        Place place = side.place();
        return place == null ? null : place.prefecture() == null ? place.region() : counts.regions().get(place.prefecture());
    }

    Voice voice() {
        return new Voice(slug, headline, Voice.paragraphs(story), FactsJson.readFacts(facts), composite, provided, edited,
                publicFrom.atZone(jp.concierge.shared.config.ClockProducer.JAPAN).toLocalDate());
    }

    String slug() {
        return slug;
    }

    Instant publicFrom() {
        return publicFrom;
    }
}
