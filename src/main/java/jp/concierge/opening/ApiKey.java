package jp.concierge.opening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.concierge.shared.Ids;
import jp.concierge.shared.Secrets;

/** A key by which a system of a partner calls the machine's interface. Only its hash is kept. */
@Entity
@Table(name = "api_key")
public class ApiKey {
    private static final int SHOWN = 4;
    @Id
    private UUID id;
    private String code;
    @Column(name = "partner_id")
    private UUID partnerId;
    private String name;
    private byte[] hash;
    private String ending;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "made_by")
    private String madeBy;
    @Column(name = "expires_at")
    private Instant expiresAt;
    @Column(name = "used_at")
    private Instant usedAt;
    @Column(name = "revoked_at")
    private Instant revokedAt;
    @Column(name = "revoked_by")
    private String revokedBy;

    protected ApiKey() {
    }

    /**
     * @param text the key itself
     * @param expiresAt null for never
     */
    ApiKey(UUID partnerId, String name, String text, Instant expiresAt, String by, Instant now) {
        this.id = Ids.next();
        this.code = "K-" + Ids.code(6);
        this.partnerId = partnerId;
        this.name = name;
        this.hash = Secrets.hash(text);
        this.ending = text.substring(text.length() - SHOWN);
        this.madeAt = now;
        this.madeBy = by;
        this.expiresAt = expiresAt;
    }

    /** Once revoked it stays so. */
    void revoke(String by, Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
            revokedBy = by;
        }
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    boolean holds(Instant now) {
        return !isRevoked() && (expiresAt == null || now.isBefore(expiresAt));
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    UUID partnerId() {
        return partnerId;
    }

    /** What the partner calls it; stands in histories as who acted. */
    String name() {
        return name;
    }

    ApiKeyRow row(Instant now) {
        return new ApiKeyRow(code, name, ending, madeAt, madeBy, expiresAt, usedAt, revokedAt, holds(now));
    }
}
