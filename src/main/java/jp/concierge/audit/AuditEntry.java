package jp.concierge.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One line of the record: who did or saw what, when, from where. It never changes and names nobody but by id. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;
    private Instant at;
    @Column(name = "actor_id")
    private UUID actorId;
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

    protected AuditEntry() {
    }

    AuditEntry(Instant at, UUID actorId, String actorRole, String address, AuditAction action, String subjectType, UUID subjectId, String detail) {
        this.at = at;
        this.actorId = actorId;
        this.actorRole = actorRole;
        this.address = address;
        this.action = action;
        this.subjectType = subjectType;
        this.subjectId = subjectId;
        this.detail = detail;
    }
}
