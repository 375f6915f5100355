package jp.concierge.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import jp.concierge.shared.Ids;
import jp.concierge.shared.crypto.Vault;

/**
 * The secret that an account shares with an authenticator app. It begins as a draft, shown as a QR code, and counts from
 * the first right code on; until then an older one stays in use.
 */
@Entity
@Table(name = "totp_credential")
public class TotpCredential {
    @Id
    private UUID id;
    @Column(name = "account_id")
    private UUID accountId;
    @Column(name = "sealed_secret")
    private byte[] sealedSecret;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "confirmed_at")
    private Instant confirmedAt;
    @Column(name = "last_step")
    private long lastStep;

    protected TotpCredential() {
    }

    TotpCredential(UUID accountId, String secret, Instant now, Vault vault) {
        this.id = Ids.next();
        this.accountId = accountId;
        this.sealedSecret = vault.seal(context(), secret);
        this.createdAt = now;
    }

    String secret(Vault vault) {
        return vault.open(context(), sealedSecret);
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant confirmedAt() {
        return confirmedAt;
    }

    long lastStep() {
        return lastStep;
    }

    void confirm(Instant now) {
        confirmedAt = now;
    }

    /** True when the typed code is right now and was not used before; then it is used. */
    boolean accept(String typed, Instant now, int stepsAhead, Vault vault) {
        OptionalLong step = Totp.accept(secret(vault), typed, lastStep, now, stepsAhead);
        step.ifPresent(accepted -> lastStep = accepted);
        return step.isPresent();
    }

    private String context() {
        return "totp_credential.sealed_secret:" + id;
    }
}
