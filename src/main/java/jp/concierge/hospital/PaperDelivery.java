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

/** That an employer was given the statement of our business with the penalty terms (R4): which text, how, when, and when it was acknowledged. */
@Entity
@Table(name = "paper_delivery")
public class PaperDelivery {
    @Id
    private UUID id;
    @Column(name = "partner_id")
    private UUID partnerId;
    @Column(name = "document_version")
    private String documentVersion;
    @Column(name = "document_hash")
    private String documentHash;
    @Enumerated(EnumType.STRING)
    private PaperChannel channel;
    @Column(name = "recipient_chose_channel")
    private boolean recipientChoseChannel;
    @Column(name = "delivered_at")
    private Instant deliveredAt;
    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;
    @Column(name = "acknowledged_by")
    private String acknowledgedBy;

    protected PaperDelivery() {
    }

    PaperDelivery(UUID partnerId, String documentVersion, String documentHash, PaperChannel channel) {
        this.id = Ids.next();
        this.partnerId = partnerId;
        this.documentVersion = documentVersion;
        this.documentHash = documentHash;
        this.channel = channel;
        this.recipientChoseChannel = true;
    }

    /** Handed to the mail server's queue, or posted. The first time counts. */
    void deliver(Instant now) {
        if (deliveredAt == null) {
            deliveredAt = now;
        }
    }

    /** Said to have been read; that also proves the delivery. */
    void acknowledge(String by, Instant now) {
        deliver(now);
        if (acknowledgedAt == null) {
            acknowledgedAt = now;
            acknowledgedBy = by;
        }
    }

    UUID id() {
        return id;
    }

    UUID partnerId() {
        return partnerId;
    }

    boolean isAcknowledged() {
        return acknowledgedAt != null;
    }

    PaperRow row() {
        return new PaperRow(documentVersion, channel, deliveredAt, acknowledgedAt, acknowledgedBy);
    }
}
