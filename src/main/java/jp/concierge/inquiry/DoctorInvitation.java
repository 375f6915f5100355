package jp.concierge.inquiry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.concierge.shared.Ids;
import jp.concierge.shared.Secrets;
import jp.concierge.shared.crypto.Vault;

/** The link by which the sender of an inquiry registers; it works once, for two weeks. */
@Entity
@Table(name = "doctor_invitation")
public class DoctorInvitation {
    static final Duration LIFE = Duration.ofDays(14);

    @Id
    private UUID id;
    @Column(name = "inquiry_id")
    private UUID inquiryId;
    @Column(name = "secret_hash")
    private byte[] secretHash;
    @Column(name = "sealed_secret")
    private byte[] sealedSecret;
    @Column(name = "invited_by")
    private UUID invitedBy;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "expires_at")
    private Instant expiresAt;
    @Column(name = "used_at")
    private Instant usedAt;

    protected DoctorInvitation() {
    }

    DoctorInvitation(UUID inquiryId, UUID invitedBy, Instant now, Vault vault) {
        this.id = Ids.next();
        this.inquiryId = inquiryId;
        String secret = Ids.secret();
        this.secretHash = Secrets.hash(secret);
        this.sealedSecret = vault.seal(context(), secret);
        this.invitedBy = invitedBy;
        this.createdAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    boolean isLive(Instant now) {
        return usedAt == null && expiresAt.isAfter(now);
    }

    void use(Instant now) {
        usedAt = now;
    }

    String secret(Vault vault) {
        return vault.open(context(), sealedSecret);
    }

    private String context() {
        return "doctor_invitation.sealed_secret:" + id;
    }

    UUID id() {
        return id;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    UUID inquiryId() {
        return inquiryId;
    }
}
