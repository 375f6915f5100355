package jp.concierge.testimonial;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.concierge.shared.Ids;
import jp.concierge.shared.crypto.Vault;

/** One step of a testimonial's history, with who and when; the reason or remark is sealed. */
@Entity
@Table(name = "testimonial_step")
public class TestimonialStep {
    @Id
    private UUID id;
    @Column(name = "testimonial_id")
    private UUID testimonialId;
    @Enumerated(EnumType.STRING)
    private StepKind kind;
    private Instant at;
    @Column(name = "actor_id")
    private UUID actorId;
    @Column(name = "actor_label")
    private String actorLabel;
    @Column(name = "sealed_note")
    private byte[] sealedNote;

    protected TestimonialStep() {
    }

    /**
     * @param actorLabel "" for the doctor
     * @param note null for none
     */
    TestimonialStep(UUID testimonialId, StepKind kind, UUID actorId, String actorLabel, String note, Instant at, Vault vault) {
        this.id = Ids.next();
        this.testimonialId = testimonialId;
        this.kind = kind;
        this.at = at;
        this.actorId = actorId;
        this.actorLabel = actorLabel;
        this.sealedNote = vault.seal(context(), note == null || note.isEmpty() ? null : note);
    }

    StepRow row(Vault vault) {
        String note = vault.open(context(), sealedNote);
        return new StepRow(at, kind, actorLabel, note == null ? "" : note);
    }

    private String context() {
        return "testimonial_step.sealed_note:" + id;
    }
}
