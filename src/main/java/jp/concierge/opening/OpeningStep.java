package jp.concierge.opening;

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

/** One step of the history of an opening, with who and when; what was said is sealed. */
@Entity
@Table(name = "opening_step")
public class OpeningStep {
    @Id
    private UUID id;
    @Column(name = "opening_id")
    private UUID openingId;
    @Enumerated(EnumType.STRING)
    private OpeningStepKind kind;
    private boolean ours;
    private Instant at;
    @Column(name = "actor_label")
    private String actorLabel;
    private int number;
    @Column(name = "sealed_note")
    private byte[] sealedNote;

    protected OpeningStep() {
    }

    /**
     * @param ours made by one of the agency's people or by the clock
     * @param note null or "" for none
     */
    OpeningStep(UUID openingId, OpeningStepKind kind, boolean ours, String actorLabel, int number, String note, Instant at, Vault vault) {
        this.id = Ids.next();
        this.openingId = openingId;
        this.kind = kind;
        this.ours = ours;
        this.actorLabel = actorLabel;
        this.number = number;
        this.at = at;
        this.sealedNote = vault.seal("opening_step.sealed_note:" + id, note == null || note.isEmpty() ? null : note);
    }

    OpeningStepRow row(Vault vault) {
        String note = vault.open("opening_step.sealed_note:" + id, sealedNote);
        return new OpeningStepRow(at, kind, ours, actorLabel, number, note == null ? "" : note);
    }
}
