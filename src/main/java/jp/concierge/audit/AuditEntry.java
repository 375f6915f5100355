package jp.concierge.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.concierge.shared.crypto.Vault;

/**
 * One line of the record: who did or saw what, when, from where. It never changes and names nobody but by id (and staff by
 * what they were called that day). Its proof shows that the program wrote it just so.
 */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {
    @Id
    private long id;
    private Instant at;
    @Column(name = "actor_id")
    private UUID actorId;
    @Column(name = "actor_label")
    private String actorLabel;
    @Column(name = "actor_role")
    private String actorRole;
    private String address;
    @Enumerated(EnumType.STRING)
    private AuditAction action;
    @Column(name = "subject_type")
    private String subjectType;
    @Column(name = "subject_id")
    private UUID subjectId;
    private String detail;
    private byte[] proof;

    protected AuditEntry() {
    }

    AuditEntry(AuditRow row, Vault vault) {
        this.id = row.number();
        this.at = row.at();
        this.actorId = row.actorId();
        this.actorLabel = row.actorLabel();
        this.actorRole = row.actorRole();
        this.address = row.address();
        this.action = row.action();
        this.subjectType = row.subjectType();
        this.subjectId = row.subjectId();
        this.detail = row.detail();
        this.proof = vault.fingerprint(Canonical.of(row));
    }
}
