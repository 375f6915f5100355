package jp.concierge.inquiry;

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

/** What a colleague tells the others about an inquiry, or what came of a call. The sender never sees it. */
@Entity
@Table(name = "inquiry_note")
public class InquiryNote {

    /** A remark, a call in which the sender was spoken to, or one that nobody took. */
    public enum Kind {
        NOTE, TALKED, NOT_REACHED
    }

    @Id
    private UUID id;
    @Column(name = "inquiry_id")
    private UUID inquiryId;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Column(name = "author_id")
    private UUID authorId;
    private UUID submission;
    @Column(name = "sealed_body")
    private byte[] sealedBody;
    private Instant at;

    protected InquiryNote() {
    }

    /**
     * @param submission mark of the form, so that sending it twice makes one note
     * @param body may be empty for a call
     */
    InquiryNote(UUID inquiryId, UUID submission, Kind kind, UUID authorId, String body, Instant now, Vault vault) {
        this.id = Ids.next();
        this.inquiryId = inquiryId;
        this.submission = submission;
        this.kind = kind;
        this.authorId = authorId;
        this.sealedBody = vault.seal(context(), body);
        this.at = now;
    }

    String body(Vault vault) {
        return vault.open(context(), sealedBody);
    }

    void forget(Vault vault) {
        sealedBody = vault.seal(context(), "");
    }

    private String context() {
        return "inquiry_note.sealed_body:" + id;
    }

    UUID inquiryId() {
        return inquiryId;
    }

    Kind kind() {
        return kind;
    }

    UUID authorId() {
        return authorId;
    }

    Instant at() {
        return at;
    }
}
