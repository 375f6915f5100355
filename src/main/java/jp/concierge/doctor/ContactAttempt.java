package jp.concierge.doctor;

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

/** A try of the desk to reach a doctor and what came of it; also a contact that came from the doctor. Never changed. */
@Entity
@Table(name = "contact_attempt")
public class ContactAttempt {
    @Id
    private UUID id;
    @Column(name = "doctor_id")
    private UUID doctorId;
    @Enumerated(EnumType.STRING)
    private ContactChannel channel;
    @Enumerated(EnumType.STRING)
    private ContactOutcome outcome;
    @Column(name = "actor_id")
    private UUID actorId;
    private Instant at;
    @Column(name = "sealed_note")
    private byte[] sealedNote;

    protected ContactAttempt() {
    }

    /** @param note null when there is nothing to say */
    ContactAttempt(UUID doctorId, ContactChannel channel, ContactOutcome outcome, UUID actorId, String note, Instant now, Vault vault) {
        this.id = Ids.next();
        this.doctorId = doctorId;
        this.channel = channel;
        this.outcome = outcome;
        this.actorId = actorId;
        this.at = now;
        this.sealedNote = vault.seal(context(), note);
    }

    public UUID id() {
        return id;
    }

    public ContactChannel channel() {
        return channel;
    }

    public ContactOutcome outcome() {
        return outcome;
    }

    public UUID actorId() {
        return actorId;
    }

    public Instant at() {
        return at;
    }

    public String note(Vault vault) {
        return vault.open(context(), sealedNote);
    }

    void forget() {
        sealedNote = null;
    }

    private String context() {
        return "contact_attempt.sealed_note:" + id;
    }
}
