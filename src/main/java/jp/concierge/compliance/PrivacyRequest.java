package jp.concierge.compliance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Ids;
import jp.concierge.shared.crypto.Vault;

/**
 * A doctor's request about their own data. It arrives, is acknowledged, and ends: carried out, refused with a reason, or taken
 * back by the doctor. An erasure is carried out only after its cooling-off time.
 */
@Entity
@Table(name = "privacy_request")
public class PrivacyRequest {
    @Id
    private UUID id;
    @Version
    private long version;
    private String code;
    @Column(name = "doctor_id")
    private UUID doctorId;
    @Enumerated(EnumType.STRING)
    private PrivacyRequestKind kind;
    @Enumerated(EnumType.STRING)
    private PrivacyRequestState state;
    @Column(name = "sealed_text")
    private byte[] sealedText;
    @Column(name = "sealed_answer")
    private byte[] sealedAnswer;
    @Column(name = "requested_at")
    private Instant requestedAt;
    @Column(name = "ack_due_at")
    private Instant ackDueAt;
    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;
    @Column(name = "executable_from")
    private Instant executableFrom;
    @Column(name = "due_at")
    private Instant dueAt;
    @Column(name = "finished_at")
    private Instant finishedAt;
    @Column(name = "handler_id")
    private UUID handlerId;

    protected PrivacyRequest() {
    }

    /** @param text the doctor's words, or null */
    PrivacyRequest(UUID doctorId, PrivacyRequestKind kind, String text, Instant now, PrivacyTerms terms, Vault vault) {
        this.id = Ids.next();
        this.code = "P-" + Ids.code(6);
        this.doctorId = doctorId;
        this.kind = kind;
        this.state = PrivacyRequestState.RECEIVED;
        this.sealedText = vault.seal(context("sealed_text"), text);
        this.requestedAt = now;
        this.ackDueAt = terms.ackDue(now);
        this.executableFrom = terms.executableFrom(kind, now);
        this.dueAt = terms.due(now);
    }

    /** The person is told that the request arrived; a second time changes nothing. */
    void acknowledge(UUID handler, Instant now) {
        requireOpen();
        if (acknowledgedAt == null) {
            acknowledgedAt = now;
            state = PrivacyRequestState.ACKNOWLEDGED;
            handlerId = handler;
        }
    }

    /** The doctor takes it back. */
    void withdraw(Instant now) {
        requireOpen();
        state = PrivacyRequestState.WITHDRAWN;
        finishedAt = now;
    }

    /**
     * It was carried out.
     *
     * @throws BusinessRuleException for an erasure within its cooling-off time
     */
    void finish(UUID handler, String answer, Instant now, Vault vault) {
        requireOpen();
        if (now.isBefore(executableFrom)) {
            throw new BusinessRuleException("error.compliance.cooling");
        }
        end(PrivacyRequestState.DONE, handler, answer, now, vault);
    }

    void refuse(UUID handler, String reason, Instant now, Vault vault) {
        requireOpen();
        end(PrivacyRequestState.REFUSED, handler, reason, now, vault);
    }

    /** The doctor was erased: the words go, the fact that something was asked stays. */
    void forget() {
        sealedText = null;
        sealedAnswer = null;
    }

    private void end(PrivacyRequestState end, UUID handler, String answer, Instant now, Vault vault) {
        if (acknowledgedAt == null) {
            acknowledgedAt = now;
        }
        state = end;
        finishedAt = now;
        handlerId = handler;
        sealedAnswer = vault.seal(context("sealed_answer"), answer);
    }

    private void requireOpen() {
        if (!state.isOpen()) {
            throw new BusinessRuleException("error.compliance.finished");
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String code() {
        return code;
    }

    UUID doctorId() {
        return doctorId;
    }

    PrivacyRequestKind kind() {
        return kind;
    }

    PrivacyRequestState state() {
        return state;
    }

    UUID handlerId() {
        return handlerId;
    }

    /** Null when there were no words, or they were forgotten. */
    String text(Vault vault) {
        return vault.open(context("sealed_text"), sealedText);
    }

    String answer(Vault vault) {
        return vault.open(context("sealed_answer"), sealedAnswer);
    }

    PrivacyRequestRow row(Vault vault, String doctorCode, String handler) {
        return new PrivacyRequestRow(id, version, code, doctorCode, kind, state, text(vault), answer(vault), requestedAt, ackDueAt, acknowledgedAt, executableFrom, dueAt,
                finishedAt, handler);
    }

    private String context(String column) {
        return "privacy_request." + column + ":" + id;
    }
}
