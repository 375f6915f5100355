package jp.concierge.inquiry;

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

/** A text that answers begin with. One that is no longer offered stays, for what was written from it. */
@Entity
@Table(name = "answer_template")
public class AnswerTemplate {
    @Id
    private UUID id;
    @Version
    private long version;
    private String code;
    private String title;
    @Enumerated(EnumType.STRING)
    private InquirySender sender;
    private String body;
    private boolean active;
    @Column(name = "changed_by")
    private UUID changedBy;
    @Column(name = "changed_at")
    private Instant changedAt;

    protected AnswerTemplate() {
    }

    /** @param sender for whom it is meant; null for everybody */
    AnswerTemplate(String title, InquirySender sender, String body, UUID author, Instant now) {
        this.id = Ids.next();
        this.code = Ids.code(6);
        change(title, sender, body, true, author, now);
    }

    final void change(String title, InquirySender sender, String body, boolean active, UUID author, Instant now) {
        this.title = title;
        this.sender = sender;
        this.body = body;
        this.active = active;
        this.changedBy = author;
        this.changedAt = now;
    }

    UUID id() {
        return id;
    }

    TemplateText text() {
        return new TemplateText(code, version, title, sender, body, active, changedAt);
    }

    long version() {
        return version;
    }
}
