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

/** One contribution to the conversation that the sender reads behind the secret link. */
@Entity
@Table(name = "inquiry_message")
public class InquiryMessage {

    /** Who wrote it. */
    public enum Side {
        SENDER, DESK
    }

    @Id
    private UUID id;
    @Column(name = "inquiry_id")
    private UUID inquiryId;
    @Enumerated(EnumType.STRING)
    private Side side;
    @Column(name = "author_id")
    private UUID authorId;
    private UUID submission;
    @Column(name = "sealed_body")
    private byte[] sealedBody;
    private Instant at;

    protected InquiryMessage() {
    }

    /**
     * @param submission mark of the form, so that sending it twice makes one message
     * @param authorId the colleague who answers; null for the sender
     */
    InquiryMessage(UUID inquiryId, UUID submission, UUID authorId, String body, Instant now, Vault vault) {
        this.id = Ids.next();
        this.inquiryId = inquiryId;
        this.submission = submission;
        this.side = authorId == null ? Side.SENDER : Side.DESK;
        this.authorId = authorId;
        this.sealedBody = vault.seal(context(), body);
        this.at = now;
    }

    String body(Vault vault) {
        return vault.open(context(), sealedBody);
    }

    /** The sender is forgotten: that something was said stays, not what. */
    void forget(Vault vault) {
        sealedBody = vault.seal(context(), "");
    }

    private String context() {
        return "inquiry_message.sealed_body:" + id;
    }

    UUID inquiryId() {
        return inquiryId;
    }

    Side side() {
        return side;
    }

    UUID authorId() {
        return authorId;
    }

    Instant at() {
        return at;
    }
}
