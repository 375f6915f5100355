package jp.concierge.inquiry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.concierge.shared.Ids;
import jp.concierge.shared.crypto.Vault;

/** An answer that a colleague is writing: kept so that it survives a closed window, and so that others see it is being written. */
@Entity
@Table(name = "inquiry_draft")
public class InquiryDraft {
    /** A draft that changed this recently is being written now. */
    static final Duration FRESH = Duration.ofMinutes(2);

    @Id
    private UUID id;
    @Column(name = "inquiry_id")
    private UUID inquiryId;
    @Column(name = "author_id")
    private UUID authorId;
    @Column(name = "sealed_body")
    private byte[] sealedBody;
    @Column(name = "updated_at")
    private Instant updatedAt;

    protected InquiryDraft() {
    }

    InquiryDraft(UUID inquiryId, UUID authorId, String body, Instant now, Vault vault) {
        this.id = Ids.next();
        this.inquiryId = inquiryId;
        this.authorId = authorId;
        write(body, now, vault);
    }

    final void write(String body, Instant now, Vault vault) {
        sealedBody = vault.seal(context(), body);
        updatedAt = now;
    }

    String body(Vault vault) {
        return vault.open(context(), sealedBody);
    }

    boolean isBeingWritten(Instant now) {
        return updatedAt.plus(FRESH).isAfter(now);
    }

    private String context() {
        return "inquiry_draft.sealed_body:" + id;
    }

    UUID inquiryId() {
        return inquiryId;
    }

    UUID authorId() {
        return authorId;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
