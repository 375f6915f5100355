package jp.concierge.hospital;

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

/** One step of a partner's history, with who and when; what was said is sealed. */
@Entity
@Table(name = "partner_step")
public class PartnerStep {
    @Id
    private UUID id;
    @Column(name = "partner_id")
    private UUID partnerId;
    @Enumerated(EnumType.STRING)
    private PartnerStepKind kind;
    private boolean ours;
    private Instant at;
    @Column(name = "actor_label")
    private String actorLabel;
    @Column(name = "sealed_note")
    private byte[] sealedNote;

    protected PartnerStep() {
    }

    /**
     * @param ours made by one of the agency's people
     * @param note null or "" for none
     */
    PartnerStep(UUID partnerId, PartnerStepKind kind, boolean ours, String actorLabel, String note, Instant at, Vault vault) {
        this.id = Ids.next();
        this.partnerId = partnerId;
        this.kind = kind;
        this.ours = ours;
        this.actorLabel = actorLabel;
        this.at = at;
        this.sealedNote = vault.seal("partner_step.sealed_note:" + id, note == null || note.isEmpty() ? null : note);
    }

    PartnerStepRow row(Vault vault) {
        String note = vault.open("partner_step.sealed_note:" + id, sealedNote);
        return new PartnerStepRow(at, kind, ours, actorLabel, note == null ? "" : note);
    }
}
