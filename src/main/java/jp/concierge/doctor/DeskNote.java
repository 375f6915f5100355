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

/** What colleagues write down for each other about a doctor. The doctor may ask to read it, so it is written that way. */
@Entity
@Table(name = "desk_note")
public class DeskNote {
    @Id
    private UUID id;
    @Column(name = "doctor_id")
    private UUID doctorId;
    @Enumerated(EnumType.STRING)
    private DeskNoteKind kind;
    @Column(name = "author_id")
    private UUID authorId;
    private Instant at;
    @Column(name = "sealed_text")
    private byte[] sealedText;

    protected DeskNote() {
    }

    DeskNote(UUID doctorId, DeskNoteKind kind, UUID authorId, String text, Instant now, Vault vault) {
        this.id = Ids.next();
        this.doctorId = doctorId;
        this.kind = kind;
        this.authorId = authorId;
        this.at = now;
        this.sealedText = vault.seal(context(), text);
    }

    public UUID id() {
        return id;
    }

    public DeskNoteKind kind() {
        return kind;
    }

    public UUID authorId() {
        return authorId;
    }

    public Instant at() {
        return at;
    }

    public String text(Vault vault) {
        return vault.open(context(), sealedText);
    }

    void forget() {
        sealedText = null;
    }

    private String context() {
        return "desk_note.sealed_text:" + id;
    }
}
