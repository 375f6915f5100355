package jp.concierge.doctor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Ids;
import jp.concierge.shared.Normalized;
import jp.concierge.shared.crypto.Vault;

/**
 * A consultant who is not in charge opens a doctor's record, with a reason that the doctor will read. It ends by itself; it
 * cannot be taken back or changed.
 */
@Entity
@Table(name = "break_glass")
public class BreakGlass {
    static final int SHORTEST_REASON = 10;
    static final int LONGEST_REASON = 500;
    @Id
    private UUID id;
    @Column(name = "doctor_id")
    private UUID doctorId;
    @Column(name = "account_id")
    private UUID accountId;
    @Column(name = "sealed_reason")
    private byte[] sealedReason;
    @Column(name = "opened_at")
    private Instant openedAt;
    @Column(name = "expires_at")
    private Instant expiresAt;

    protected BreakGlass() {
    }

    /** @throws BusinessRuleException at {@code reason} when it says too little or too much */
    BreakGlass(UUID doctorId, UUID accountId, String reason, Instant now, Duration lasts, Vault vault) {
        String text = Normalized.text(reason);
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST_REASON) {
            throw new BusinessRuleException("error.doctor.reason.short", SHORTEST_REASON).at("reason");
        }
        if (length > LONGEST_REASON) {
            throw new BusinessRuleException("error.doctor.long", LONGEST_REASON).at("reason");
        }
        this.id = Ids.next();
        this.doctorId = doctorId;
        this.accountId = accountId;
        this.sealedReason = vault.seal(context(), text);
        this.openedAt = now;
        this.expiresAt = now.plus(lasts);
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** Null once the doctor was erased. */
    public String reason(Vault vault) {
        return vault.open(context(), sealedReason);
    }

    /** The doctor was erased: the words go, the fact stays. */
    void forget() {
        sealedReason = null;
    }

    private String context() {
        return "break_glass.sealed_reason:" + id;
    }
}
