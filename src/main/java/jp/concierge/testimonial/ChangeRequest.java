package jp.concierge.testimonial;

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

/** What a moderator asks the doctor to change at one field, and what the doctor answers. */
@Entity
@Table(name = "testimonial_request")
public class ChangeRequest {
    @Id
    private UUID id;
    @Column(name = "testimonial_id")
    private UUID testimonialId;
    @Enumerated(EnumType.STRING)
    private VoiceField field;
    @Column(name = "sealed_wish")
    private byte[] sealedWish;
    @Column(name = "asked_at")
    private Instant askedAt;
    @Column(name = "asked_by_label")
    private String askedByLabel;
    @Column(name = "sealed_answer")
    private byte[] sealedAnswer;
    @Column(name = "answered_at")
    private Instant answeredAt;

    protected ChangeRequest() {
    }

    ChangeRequest(UUID testimonialId, VoiceField field, String wish, String askedByLabel, Instant now, Vault vault) {
        this.id = Ids.next();
        this.testimonialId = testimonialId;
        this.field = field;
        this.sealedWish = vault.seal("testimonial_request.sealed_wish:" + id, wish);
        this.askedByLabel = askedByLabel;
        this.askedAt = now;
    }

    boolean isOpen() {
        return answeredAt == null;
    }

    /** @param answer blank when the change itself is the answer */
    void answer(String answer, Instant now, Vault vault) {
        sealedAnswer = vault.seal("testimonial_request.sealed_answer:" + id, answer == null || answer.isEmpty() ? null : answer);
        answeredAt = now;
    }

    UUID id() {
        return id;
    }

    RequestRow row(Vault vault) {
        String answer = vault.open("testimonial_request.sealed_answer:" + id, sealedAnswer);
        return new RequestRow(id, field, vault.open("testimonial_request.sealed_wish:" + id, sealedWish), askedByLabel, askedAt, answer == null ? "" : answer, answeredAt);
    }
}
