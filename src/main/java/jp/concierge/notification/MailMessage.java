package jp.concierge.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import jp.concierge.shared.Ids;
import jp.concierge.shared.crypto.Vault;

/** A mail in the outbox; recipient and body are sealed. */
@Entity
@Table(name = "mail_message")
public class MailMessage {
    @Id
    private UUID id;
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
    @Column(name = "last_error")
    private String lastError;

    protected MailMessage() {
    }

    MailMessage(Mail mail, Instant now, Vault vault) {
        this.id = Ids.next();
        this.template = mail.template();
        this.subject = mail.subject();
        this.sealedRecipient = vault.seal("mail_message.sealed_recipient:" + id, mail.recipient().value());
        this.sealedBody = vault.seal("mail_message.sealed_body:" + id, mail.body());
        this.advertising = mail.advertising();
        this.accountId = mail.accountId();
        this.subjectType = mail.subjectType();
        this.subjectId = mail.subjectId();
        this.state = MailState.WAITING;
        this.createdAt = now;
        this.dueAt = now;
    }
}
