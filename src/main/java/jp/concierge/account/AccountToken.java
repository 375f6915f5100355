package jp.concierge.account;

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

/**
 * A link that proves something once. It lives from its mail until it is used, replaced by a newer one, or too old. Looking
 * at its page spends nothing: programs that scan mail open links, so only the button does.
 */
@Entity
@Table(name = "account_token")
public class AccountToken {
    @Id
    private UUID id;
    @Column(name = "account_id")
    private UUID accountId;
    @Enumerated(EnumType.STRING)
    private TokenPurpose purpose;
    @Column(name = "secret_hash")
    private byte[] secretHash;
    @Column(name = "sealed_payload")
    private byte[] sealedPayload;
    @Column(name = "given_up_email")
    private byte[] givenUpEmail;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "expires_at")
    private Instant expiresAt;
    @Column(name = "used_at")
    private Instant usedAt;
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected AccountToken() {
    }

    /**
     * @param accountId null only for the set-up of the first administrator
     * @param payload personal data that the link carries out (an address), or null
     */
    AccountToken(UUID accountId, TokenPurpose purpose, String secret, String payload, Instant now, Vault vault) {
        this.id = Ids.next();
        this.accountId = accountId;
        this.purpose = purpose;
        this.secretHash = SignInSession.hash(secret);
        this.sealedPayload = vault.seal(payloadContext(), payload);
        this.createdAt = now;
        this.expiresAt = now.plus(purpose.life());
    }

    /** Keeps an address that was just given up from being taken by another account while this link can bring it back. */
    void reserve(byte[] emailFingerprint) {
        givenUpEmail = emailFingerprint;
    }

    boolean isOpen(Instant now) {
        return usedAt == null && withdrawnAt == null && expiresAt.isAfter(now);
    }

    TokenState state(Instant now) {
        if (usedAt != null) {
            return TokenState.USED;
        }
        return isOpen(now) ? TokenState.OPEN : TokenState.EXPIRED;
    }

    /** @throws IllegalStateException when it is not open: whoever calls has looked before */
    void use(Instant now) {
        if (!isOpen(now)) {
            throw new IllegalStateException("token is not open");
        }
        usedAt = now;
    }

    void withdraw(Instant now) {
        if (usedAt == null && withdrawnAt == null) {
            withdrawnAt = now;
        }
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    TokenPurpose purpose() {
        return purpose;
    }

    String payload(Vault vault) {
        return vault.open(payloadContext(), sealedPayload);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    private String payloadContext() {
        return "account_token.sealed_payload:" + id;
    }
}
