package jp.concierge.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Ids;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.crypto.Vault;

/**
 * A mail in the outbox. It waits until it is due, is claimed by one sender for a limited time, and ends as sent, given up
 * or cancelled. Recipient and body are sealed, and dropped once nobody needs them.
 */
@Entity
@Table(name = "mail_message")
public class MailMessage {
    @Id
    private UUID id;
    @Column(insertable = false, updatable = false)
    private long number;
    @Version
    private long version;
    private String template;
    private String subject;
    @Column(name = "sealed_recipient")
    private byte[] sealedRecipient;
    @Column(name = "sealed_body")
    private byte[] sealedBody;
    private boolean advertising;
    @Column(name = "account_id")
    private UUID accountId;
    @Column(name = "subject_type")
    private String subjectType;
    @Column(name = "subject_id")
    private UUID subjectId;
    @Enumerated(EnumType.STRING)
    private MailState state;
    private int attempts;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "due_at")
    private Instant dueAt;
    @Column(name = "sent_at")
    private Instant sentAt;
    @Column(name = "message_id")
    private String messageId;
    @Enumerated(EnumType.STRING)
    private MailFailure failure;
    private String reply;

    protected MailMessage() {
    }

    MailMessage(Mail mail, Instant now, Vault vault) {
        this.id = Ids.next();
        this.template = mail.template();
        this.subject = mail.subject();
        this.sealedRecipient = vault.seal(recipientContext(), mail.recipient().value());
        this.sealedBody = vault.seal(bodyContext(), mail.body());
        this.advertising = mail.advertising();
        this.accountId = mail.accountId();
        this.subjectType = mail.subjectType();
        this.subjectId = mail.subjectId();
        this.state = MailState.WAITING;
        this.createdAt = now;
        this.dueAt = now;
    }

    UUID id() {
        return id;
    }

    int attempts() {
        return attempts;
    }

    /** Account of the recipient of an advertising mail; null for any other mail. */
    UUID advertisedAccount() {
        return advertising ? accountId : null;
    }

    /**
     * One sender takes it; until the time given nobody else does.
     *
     * @param domain for the Message-ID, which stays the same however often the mail is sent
     */
    void claim(Instant until, String domain) {
        state = MailState.SENDING;
        attempts++;
        dueAt = until;
        if (messageId == null) {
            messageId = "<" + id + "@" + domain + ">";
        }
    }

    /** True while the claim with this number of attempts holds: its lease ran out otherwise and another sender has it. */
    boolean isClaimedBy(int attempt) {
        return state == MailState.SENDING && attempts == attempt;
    }

    void sent(Instant now) {
        state = MailState.SENT;
        sentAt = now;
        failure = null;
        reply = null;
        dropContent();
    }

    /** @param wait until the next attempt; null gives the mail up */
    void failed(MailFailure why, String codes, Instant now, Duration wait) {
        failure = why;
        reply = codes;
        if (wait == null || attempts >= Backoff.MOST_ATTEMPTS) {
            state = MailState.DEAD;
        } else {
            state = MailState.WAITING;
            dueAt = now.plus(wait);
        }
    }

    /** Somebody looked at why it was given up, or wants a kept one to go out now. */
    void retry(Instant now) {
        if (state != MailState.DEAD && state != MailState.KEPT) {
            throw new BusinessRuleException("error.mail.state");
        }
        state = MailState.WAITING;
        attempts = 0;
        dueAt = now;
    }

    void cancel() {
        if (state == MailState.SENT || state == MailState.SENDING || state == MailState.CANCELLED) {
            throw new BusinessRuleException("error.mail.state");
        }
        stop();
    }

    /** It is not wanted any more. */
    void stop() {
        state = MailState.CANCELLED;
        dropContent();
    }

    void requireVersion(long seen) {
        if (seen != version) {
            throw new StaleEditException();
        }
    }

    /** @throws IllegalStateException when our keys do not open it */
    Letter letter(Vault vault) {
        return new Letter(id, attempts, messageId, vault.open(recipientContext(), sealedRecipient), subject, vault.open(bodyContext(), sealedBody), advertising, accountId, createdAt);
    }

    MailDetail detail() {
        return new MailDetail(number, version, template, state, advertising, attempts, createdAt, dueAt, sentAt, failure, reply, sealedBody != null);
    }

    private void dropContent() {
        sealedRecipient = null;
        sealedBody = null;
    }

    private String recipientContext() {
        return "mail_message.sealed_recipient:" + id;
    }

    private String bodyContext() {
        return "mail_message.sealed_body:" + id;
    }
}
