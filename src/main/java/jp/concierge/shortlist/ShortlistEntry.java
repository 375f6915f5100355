package jp.concierge.shortlist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import jp.concierge.shared.Ids;
import jp.concierge.shared.crypto.Vault;

/** An opening that a doctor keeps or has put aside. The note is sealed: it may say why somebody wants to leave. */
@Entity
@Table(name = "shortlist_entry")
public class ShortlistEntry {
    @Id
    private UUID id;
    @Version
    private long version;
    @Column(name = "doctor_id")
    private UUID doctorId;
    @Column(name = "opening_id")
    private UUID openingId;
    @Enumerated(EnumType.STRING)
    private ShortlistMark mark;
    @Column(name = "sealed_note")
    private byte[] sealedNote;
    @Column(name = "marked_at")
    private Instant markedAt;

    protected ShortlistEntry() {
    }

    ShortlistEntry(UUID doctorId, UUID openingId, ShortlistMark mark, Instant now) {
        this.id = Ids.next();
        this.doctorId = doctorId;
        this.openingId = openingId;
        mark(mark, now);
    }

    final void mark(ShortlistMark chosen, Instant now) {
        mark = chosen;
        markedAt = now;
    }

    /** @param text "" for none */
    void write(String text, Vault vault) {
        sealedNote = text.isEmpty() ? null : vault.seal(context(), text);
    }

    UUID openingId() {
        return openingId;
    }

    ShortlistMark mark() {
        return mark;
    }

    boolean isKept() {
        return mark == ShortlistMark.KEPT;
    }

    Instant markedAt() {
        return markedAt;
    }

    /** "" for none. */
    String note(Vault vault) {
        return sealedNote == null ? "" : vault.open(context(), sealedNote);
    }

    private String context() {
        return "shortlist_entry.sealed_note:" + id;
    }
}
