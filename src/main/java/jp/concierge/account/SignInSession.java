package jp.concierge.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.concierge.shared.Ids;

/** One sign-in on one device, from sign-in to sign-out, idleness or its longest life. */
@Entity
@Table(name = "sign_in_session")
public class SignInSession {
    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;
    @Column(name = "secret_hash")
    private byte[] secretHash;
    @Column(name = "started_at")
    private Instant startedAt;
    @Column(name = "last_seen_at")
    private Instant lastSeenAt;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Column(name = "second_factor")
    private boolean secondFactor;
    private String address;
    private String browser;

    protected SignInSession() {
    }

    SignInSession(Account account, String secret, boolean secondFactor, String address, String browser, Instant now) {
        this.id = Ids.next();
        this.account = account;
        this.secretHash = hash(secret);
        this.secondFactor = secondFactor;
        this.address = address;
        this.browser = browser;
        this.startedAt = now;
        this.lastSeenAt = now;
    }

    /** The secret has 256 random bits, so a plain hash is enough to keep the table from being a bunch of keys. */
    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isLive(Instant now, Duration idle, Duration longest) {
        return endedAt == null && account.state() != AccountState.DISABLED && account.state() != AccountState.ERASED
                && lastSeenAt.plus(idle).isAfter(now) && startedAt.plus(longest).isAfter(now);
    }

    void seen(Instant now) {
        lastSeenAt = now;
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    UUID id() {
        return id;
    }

    Account account() {
        return account;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant lastSeenAt() {
        return lastSeenAt;
    }

    boolean hasSecondFactor() {
        return secondFactor;
    }
}
