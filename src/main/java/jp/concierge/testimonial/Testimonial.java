package jp.concierge.testimonial;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Ids;
import jp.concierge.shared.crypto.Vault;

/**
 * A doctor's testimonial on its way: written and submitted by the doctor, edited and coarsened by moderators, approved by the
 * doctor as it will be seen, approved by a moderator, published by another one who had no hand in it. A doctor has one.
 */
@Entity
@Table(name = "testimonial")
public class Testimonial {
    @Id
    private UUID id;
    @Version
    private long version;
    private String number;
    @Column(name = "doctor_id")
    private UUID doctorId;
    @Enumerated(EnumType.STRING)
    private TestimonialState state;
    @Column(name = "sealed_draft")
    private byte[] sealedDraft;
    @Column(name = "sealed_edit")
    private byte[] sealedEdit;
    private String editors;
    @Column(name = "approved_by")
    private UUID approvedBy;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "saved_at")
    private Instant savedAt;
    @Column(name = "submitted_at")
    private Instant submittedAt;
    @Column(name = "waiting_since")
    private Instant waitingSince;

    protected Testimonial() {
    }

    Testimonial(UUID doctorId, Draft draft, Instant now, Vault vault) {
        this.id = Ids.next();
        this.number = "V-" + Ids.code(5);
        this.doctorId = doctorId;
        this.state = TestimonialState.DRAFT;
        this.editors = "";
        this.createdAt = now;
        this.savedAt = now;
        this.sealedDraft = vault.seal(context("sealed_draft"), FactsJson.write(draft));
    }

    Draft draft(Vault vault) {
        return FactsJson.readDraft(vault.open(context("sealed_draft"), sealedDraft));
    }

    /** What is to be shown; the doctor's own words while nobody edited. */
    Edit edit(Vault vault) {
        return sealedEdit == null ? Edit.of(draft(vault)) : FactsJson.readEdit(vault.open(context("sealed_edit"), sealedEdit));
    }

    boolean isEdited() {
        return sealedEdit != null;
    }

    /** The doctor goes on writing. What moderators did to an earlier text does not fit another one, so it goes. */
    void write(Draft draft, Instant now, Vault vault) {
        only(state.isWritable());
        sealedDraft = vault.seal(context("sealed_draft"), FactsJson.write(draft));
        forgetEdit();
        savedAt = now;
    }

    void submit(Instant now) {
        only(state.isWritable());
        move(TestimonialState.SUBMITTED, now);
        submittedAt = now;
    }

    /** A moderator asks the doctor to change something. */
    void askForChanges(Instant now) {
        only(state == TestimonialState.SUBMITTED || state == TestimonialState.DOCTOR_APPROVED);
        move(TestimonialState.CHANGES_REQUESTED, now);
    }

    /** A moderator changes the words or how exactly facts are told. */
    void edit(Edit edit, UUID moderator, Vault vault) {
        only(state == TestimonialState.SUBMITTED);
        sealedEdit = vault.seal(context("sealed_edit"), FactsJson.write(edit));
        Set<String> all = new TreeSet<>(Arrays.asList(editors.split(",")));
        all.add(moderator.toString());
        editors = all.stream().filter(one -> !one.isEmpty()).collect(Collectors.joining(","));
    }

    void askForApproval(Instant now) {
        only(state == TestimonialState.SUBMITTED);
        move(TestimonialState.AWAITING_DOCTOR, now);
    }

    /** The doctor agrees to be shown like this. */
    void agree(Instant now) {
        only(state == TestimonialState.AWAITING_DOCTOR);
        move(TestimonialState.DOCTOR_APPROVED, now);
    }

    /** The doctor does not agree; moderators go on. */
    void disagree(Instant now) {
        only(state == TestimonialState.AWAITING_DOCTOR);
        move(TestimonialState.SUBMITTED, now);
    }

    void approve(UUID moderator, Instant now) {
        only(state == TestimonialState.DOCTOR_APPROVED);
        approvedBy = moderator;
        move(TestimonialState.APPROVED, now);
    }

    /** The second person found something: back to review, the doctor will be asked again. */
    void sendBack(Instant now) {
        only(state == TestimonialState.APPROVED || state == TestimonialState.DOCTOR_APPROVED);
        approvedBy = null;
        move(TestimonialState.SUBMITTED, now);
    }

    /** True when this person had no hand in the text and its approval: four eyes. */
    boolean mayBePublishedBy(UUID moderator) {
        return !moderator.equals(approvedBy) && !editors.contains(moderator.toString());
    }

    void publish(UUID moderator, Instant now) {
        only(state == TestimonialState.APPROVED);
        if (!mayBePublishedBy(moderator)) {
            throw new BusinessRuleException("testimonial.error.fourEyes");
        }
        move(TestimonialState.PUBLISHED, now);
    }

    void unpublish(Instant now) {
        only(state == TestimonialState.PUBLISHED);
        move(TestimonialState.UNPUBLISHED, now);
    }

    void withdraw(Instant now) {
        only(state.isWithdrawable());
        move(TestimonialState.WITHDRAWN, now);
    }

    /** Taken down or taken back, it becomes a draft again. */
    void reopen(Instant now) {
        only(TestimonialState.OFF.contains(state));
        forgetEdit();
        move(TestimonialState.DRAFT, now);
    }

    private void forgetEdit() {
        sealedEdit = null;
        editors = "";
        approvedBy = null;
    }

    private void move(TestimonialState next, Instant now) {
        state = next;
        boolean waits = TestimonialState.OURS.contains(next) || TestimonialState.THEIRS.contains(next);
        waitingSince = waits ? now : null;
    }

    private static void only(boolean allowed) {
        if (!allowed) {
            throw new BusinessRuleException("testimonial.error.state");
        }
    }

    private String context(String column) {
        return "testimonial." + column + ":" + id;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    /** What colleagues call it, e.g. V-K7Q2M; tells nothing of the doctor and is not the public address. */
    String number() {
        return number;
    }

    UUID doctorId() {
        return doctorId;
    }

    TestimonialState state() {
        return state;
    }

    Instant savedAt() {
        return savedAt;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    /** Since when it is somebody's turn; null when it is nobody's. */
    Instant waitingSince() {
        return waitingSince;
    }
}
