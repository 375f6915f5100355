package jp.concierge.hospital;

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

/** One look at one point of an application, with its result; the newest of a kind counts, earlier ones stay. */
@Entity
@Table(name = "partner_check")
public class PartnerCheck {
    @Id
    private UUID id;
    @Column(name = "partner_id")
    private UUID partnerId;
    @Enumerated(EnumType.STRING)
    private CheckKind kind;
    private boolean passed;
    @Column(name = "sealed_note")
    private byte[] sealedNote;
    private Instant at;
    @Column(name = "by_id")
    private UUID byId;
    @Column(name = "by_label")
    private String byLabel;

    protected PartnerCheck() {
    }

    PartnerCheck(UUID partnerId, CheckKind kind, boolean passed, String note, UUID byId, String byLabel, Instant at, Vault vault) {
        this.id = Ids.next();
        this.partnerId = partnerId;
        this.kind = kind;
        this.passed = passed;
        this.sealedNote = vault.seal("partner_check.sealed_note:" + id, note);
        this.byId = byId;
        this.byLabel = byLabel;
        this.at = at;
    }

    CheckKind kind() {
        return kind;
    }

    boolean isPassed() {
        return passed;
    }

    UUID byId() {
        return byId;
    }

    CheckRow row(Vault vault) {
        return new CheckRow(kind, true, passed, vault.open("partner_check.sealed_note:" + id, sealedNote), byLabel, at);
    }
}
