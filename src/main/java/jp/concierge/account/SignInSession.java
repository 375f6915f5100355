package jp.concierge.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import java.util.Set;
import java.util.UUID;
import jp.concierge.shared.Ids;
import jp.concierge.shared.security.Role;

/**
 * One sign-in on one device, from the right password, where needed through the second step, to sign-out, idleness or its
 * longest life. With the last step it gets a new secret, hence a new row.
 */
@Entity
@Table(name = "sign_in_session")
public class SignInSession {
    static final Duration IDLE_OF_DOCTORS = Duration.ofMinutes(10);
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);
    static final Duration PENDING = Duration.ofMinutes(10);
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
    @Enumerated(EnumType.STRING)
    private SignInStage stage;
    private String address;
    private String browser;

    protected SignInSession() {
    }

    SignInSession(Account account, String secret, SignInStage stage, boolean secondFactor, String address, String browser, Instant now) {
        this.id = Ids.next();
        this.account = account;
        this.secretHash = hash(secret);
        this.stage = stage;
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

    /**
     * True while it signs somebody in. An account that was shut, or that came to need a second factor without one
     * in this sign-in, is not signed in any more.
     */
    boolean isLive(Instant now) {
        return stage == SignInStage.SIGNED_IN && endedAt == null && account.isUsable() && (secondFactor || !account.needsSecondFactor())
                && lastSeenAt.plus(idle(account.roles())).isAfter(now) && startedAt.plus(LONGEST).isAfter(now);
    }

    /** True while the second step of the sign-in may still be made. */
    boolean isPending(Instant now) {
        return stage != SignInStage.SIGNED_IN && endedAt == null && account.isUsable() && startedAt.plus(PENDING).isAfter(now);
    }

    /** Doctors may sit at a shared computer: their sign-in ends sooner when nothing is done. */
    static Duration idle(Set<Role> roles) {
        return roles.stream().anyMatch(role -> role != Role.DOCTOR) ? IDLE : IDLE_OF_DOCTORS;
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

    void proveSecondFactor() {
        secondFactor = true;
    }

    boolean isEnded() {
        return endedAt != null;
    }

    SignInStage stage() {
        return stage;
    }

    String address() {
        return address;
    }

    String browser() {
        return browser;
    }

    boolean hasSecondFactor() {
        return secondFactor;
    }
}
