package jp.concierge.doctor;

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

/**
 * That a doctor was given the statement of the agency's business (R4): which text, by which channel, when. No introduction
 * may start without a delivered one.
 */
@Entity
@Table(name = "business_disclosure")
public class BusinessDisclosure {
    @Id
    private UUID id;
    @Version
    private long version;
    @Column(name = "doctor_id")
    private UUID doctorId;
    @Column(name = "document_version")
    private String documentVersion;
    @Column(name = "document_hash")
    private String documentHash;
    @Enumerated(EnumType.STRING)
    private DisclosureChannel channel;
    @Column(name = "recipient_chose_channel")
    private boolean recipientChoseChannel;
    @Column(name = "requested_at")
    private Instant requestedAt;
    @Column(name = "delivered_at")
    private Instant deliveredAt;
    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    protected BusinessDisclosure() {
    }

    BusinessDisclosure(UUID doctorId, String documentVersion, String documentHash, DisclosureChannel channel, boolean recipientChoseChannel, Instant now) {
        this.id = Ids.next();
        this.doctorId = doctorId;
        this.documentVersion = documentVersion;
        this.documentHash = documentHash;
        this.channel = channel;
        this.recipientChoseChannel = recipientChoseChannel;
        this.requestedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID doctorId() {
        return doctorId;
    }

    public DisclosureChannel channel() {
        return channel;
    }

    public String documentVersion() {
        return documentVersion;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Instant deliveredAt() {
        return deliveredAt;
    }

    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    /** Handed over: mail accepted for sending, page shown, or envelope posted. The first time counts. */
    void deliver(Instant now) {
        if (deliveredAt == null) {
            deliveredAt = now;
        }
    }

    /** The doctor says to have read it; that also proves the delivery. */
    void acknowledge(Instant now) {
        deliver(now);
        if (acknowledgedAt == null) {
            acknowledgedAt = now;
        }
    }
}
