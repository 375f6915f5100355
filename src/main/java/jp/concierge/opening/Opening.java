package jp.concierge.opening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import jp.concierge.hospital.RefusalGround;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Ids;

/**
 * One opening (求人) of a partner. It leads two lives: what is published (new, published, paused, filled …) and what is being
 * written beside it (writing, handed in, asked back, refused). Accepting the draft makes the next snapshot of the terms; while a
 * reviewer reads, nothing can be written.
 */
@Entity
@Table(name = "opening")
public class Opening {
    @Id
    private UUID id;
    @Version
    private long version;
    private String code;
    @Column(name = "partner_id")
    private UUID partnerId;
    /** Of the draft while there is none published, else of the published terms; null until one is chosen. */
    @Column(name = "facility_id")
    private UUID facilityId;
    private String title;
    @Enumerated(EnumType.STRING)
    private OpeningLife life;
    @Enumerated(EnumType.STRING)
    @Column(name = "draft_state")
    private DraftState draftState;
    private String draft;
    private String remarks;
    @Enumerated(EnumType.STRING)
    private RefusalGround refusal;
    private int number;
    @Column(name = "begun_at")
    private Instant begunAt;
    @Column(name = "saved_at")
    private Instant savedAt;
    @Column(name = "saved_by")
    private String savedBy;
    @Column(name = "submitted_at")
    private Instant submittedAt;
    @Column(name = "published_at")
    private Instant publishedAt;
    @Column(name = "confirmed_at")
    private Instant confirmedAt;
    @Column(name = "confirmed_by")
    private String confirmedBy;
    @Column(name = "ended_at")
    private Instant endedAt;
    private int reminders;
    @Column(name = "confirm_hash")
    private byte[] confirmHash;

    protected Opening() {
    }

    /** A new draft. @param by what colleagues call the writer */
    Opening(UUID partnerId, Terms terms, UUID facilityId, String by, Instant now) {
        this.id = Ids.next();
        this.code = "J-" + Ids.code(6);
        this.partnerId = partnerId;
        this.life = OpeningLife.NEW;
        this.draftState = DraftState.WRITING;
        this.remarks = "{}";
        this.begunAt = now;
        keep(terms, facilityId, by, now);
    }

    /** Keeps what was written; an opening that ended is not written on. */
    void write(Terms terms, UUID site, String by, Instant now) {
        only(!life.isEnded() && draftState != DraftState.SUBMITTED);
        if (draftState == DraftState.NONE) {
            draftState = DraftState.WRITING;
        }
        keep(terms, site, by, now);
    }

    private void keep(Terms terms, UUID site, String by, Instant now) {
        draft = terms.json();
        if (number == 0) {
            title = terms.get(TermField.TITLE);
            facilityId = site;
        }
        savedAt = now;
        savedBy = by;
    }

    void submit(Instant now) {
        only(!life.isEnded() && draftState != DraftState.NONE && draftState != DraftState.SUBMITTED);
        draftState = DraftState.SUBMITTED;
        submittedAt = now;
        remarks = "{}";
        refusal = null;
    }

    void takeBack() {
        only(draftState == DraftState.SUBMITTED);
        draftState = DraftState.WRITING;
        submittedAt = null;
    }

    /** The published words stay; of a new opening nothing stays, its caller deletes it. */
    void discard() {
        only(number > 0 && draftState != DraftState.NONE && draftState != DraftState.SUBMITTED);
        dropDraft();
    }

    void askForChanges(Map<TermField, String> wanted) {
        only(draftState == DraftState.SUBMITTED);
        draftState = DraftState.CHANGES_REQUESTED;
        remarks = new Terms(wanted).json();
        submittedAt = null;
    }

    void refuse(RefusalGround ground) {
        only(draftState == DraftState.SUBMITTED);
        draftState = DraftState.REFUSED;
        refusal = ground;
        submittedAt = null;
    }

    /** @return the snapshot that is published from now on; what was handed in counts as confirmed by the hospital then */
    OpeningTerms accept(Terms terms, UUID site, String by, Instant now) {
        only(draftState == DraftState.SUBMITTED && !life.isEnded());
        number++;
        if (life == OpeningLife.NEW) {
            life = OpeningLife.PUBLISHED;
            publishedAt = now;
        }
        title = terms.get(TermField.TITLE);
        facilityId = site;
        confirmed(submittedAt, savedBy);
        dropDraft();
        return new OpeningTerms(id, number, terms, site, by, now);
    }

    /** All that it says still holds. */
    void confirm(String by, Instant now) {
        only(life == OpeningLife.PUBLISHED || life == OpeningLife.PAUSED);
        confirmed(now, by);
    }

    void pause() {
        only(life == OpeningLife.PUBLISHED);
        life = OpeningLife.PAUSED;
    }

    /** Back again; whoever does it says that it still holds. */
    void resume(String by, Instant now) {
        only(life == OpeningLife.PAUSED);
        life = OpeningLife.PUBLISHED;
        confirmed(now, by);
    }

    void stop() {
        only(life == OpeningLife.PUBLISHED || life == OpeningLife.PAUSED);
        life = OpeningLife.STOPPED;
        confirmHash = null;
    }

    /** The hospital decides when it is seen again. */
    void release() {
        only(life == OpeningLife.STOPPED);
        life = OpeningLife.PAUSED;
    }

    void end(OpeningLife ended, Instant now) {
        only(life == OpeningLife.PUBLISHED || life == OpeningLife.PAUSED || life == OpeningLife.STOPPED && ended == OpeningLife.WITHDRAWN);
        life = ended;
        endedAt = now;
        confirmHash = null;
        if (draftState != DraftState.NONE) {
            dropDraft();
        }
    }

    /** Undoes the end. */
    void reopen(String by, Instant now) {
        only(life == OpeningLife.FILLED || life == OpeningLife.WITHDRAWN);
        life = OpeningLife.PUBLISHED;
        endedAt = null;
        confirmed(now, by);
    }

    void close() {
        only(life == OpeningLife.FILLED || life == OpeningLife.WITHDRAWN);
        life = OpeningLife.CLOSED;
    }

    /** @param hash of the secret in the mail by which it can be confirmed; null with the last one, when it is hidden */
    void remind(byte[] hash) {
        reminders++;
        if (hash != null) {
            confirmHash = hash.clone();
        }
    }

    private void confirmed(Instant when, String by) {
        confirmedAt = when;
        confirmedBy = by;
        reminders = 0;
        confirmHash = null;
    }

    private void dropDraft() {
        draft = null;
        draftState = DraftState.NONE;
        remarks = "{}";
        refusal = null;
        submittedAt = null;
    }

    private static void only(boolean allowed) {
        if (!allowed) {
            throw new BusinessRuleException("opening.error.state");
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    /** What people call it, e.g. J-K7Q2MB; names it in addresses of pages. */
    String code() {
        return code;
    }

    UUID partnerId() {
        return partnerId;
    }

    UUID facilityId() {
        return facilityId;
    }

    /** Of the published terms, else of the draft; may be "". */
    String title() {
        return title;
    }

    OpeningLife life() {
        return life;
    }

    DraftState draftState() {
        return draftState;
    }

    /** Null when nothing is being written. */
    Terms draft() {
        return draft == null ? null : Terms.of(draft);
    }

    /** What the reviewer wants said differently. */
    Map<TermField, String> remarks() {
        Map<TermField, String> wanted = new EnumMap<>(TermField.class);
        wanted.putAll(Terms.of(remarks).values());
        return wanted;
    }

    /** Null unless the draft was refused. */
    RefusalGround refusal() {
        return refusal;
    }

    /** Of the published terms; 0 while there are none. */
    int number() {
        return number;
    }

    Instant begunAt() {
        return begunAt;
    }

    Instant savedAt() {
        return savedAt;
    }

    String savedBy() {
        return savedBy;
    }

    /** Since when it waits for us; null when it does not. */
    Instant submittedAt() {
        return submittedAt;
    }

    /** For the first time; null before. */
    Instant publishedAt() {
        return publishedAt;
    }

    /** When the hospital last said that all of it holds; null before the first publication. */
    Instant confirmedAt() {
        return confirmedAt;
    }

    String confirmedBy() {
        return confirmedBy;
    }

    Instant endedAt() {
        return endedAt;
    }

    /** How often it was asked for since the last confirmation. */
    int reminders() {
        return reminders;
    }
}
