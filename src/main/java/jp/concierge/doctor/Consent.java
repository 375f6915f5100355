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

/** A doctor's agreement to one purpose, with the version and hash of the text that was shown (R26, R33). Revoked, never deleted. */
@Entity
@Table(name = "consent")
public class Consent {
    @Id
    private UUID id;
    @Column(name = "doctor_id")
    private UUID doctorId;
    @Enumerated(EnumType.STRING)
    private ConsentPurpose purpose;
    @Column(name = "text_version")
    private String textVersion;
    @Column(name = "text_hash")
    private String textHash;
    @Column(name = "given_on")
    private String givenOn;
    @Column(name = "granted_at")
    private Instant grantedAt;
    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected Consent() {
    }

    /** @param givenOn the page on which the box was ticked */
    Consent(UUID doctorId, ConsentText text, String givenOn, Instant now) {
        this.id = Ids.next();
        this.doctorId = doctorId;
        this.purpose = text.purpose();
        this.textVersion = text.version();
        this.textHash = text.hash();
        this.givenOn = givenOn;
        this.grantedAt = now;
    }

    public UUID id() {
        return id;
    }

    public ConsentPurpose purpose() {
        return purpose;
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }
}
