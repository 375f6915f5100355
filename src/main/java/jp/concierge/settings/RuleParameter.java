package jp.concierge.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.concierge.shared.Ids;

/** A number decided by law or policy, from a day until a day, with its source. The database keeps two of one rule apart. */
@Entity
@Table(name = "rule_parameter")
public class RuleParameter {
    @Id
    private UUID id;
    @Version
    private long version;
    @Enumerated(EnumType.STRING)
    private RuleCode code;
    private String value;
    @Column(name = "effective_from")
    private LocalDate effectiveFrom;
    @Column(name = "effective_to")
    private LocalDate effectiveTo;
    private String source;
    @Column(name = "entered_at")
    private Instant enteredAt;
    @Column(name = "entered_by")
    private UUID enteredBy;

    protected RuleParameter() {
    }

    RuleParameter(RuleCode code, String value, LocalDate effectiveFrom, String source, Instant enteredAt, UUID enteredBy) {
        this.id = Ids.next();
        this.code = code;
        this.value = value;
        this.effectiveFrom = effectiveFrom;
        this.source = source;
        this.enteredAt = enteredAt;
        this.enteredBy = enteredBy;
    }

    public UUID id() {
        return id;
    }

    public RuleCode code() {
        return code;
    }

    public String value() {
        return value;
    }

    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    /** Last day, inclusive; null while no end is known. */
    public LocalDate effectiveTo() {
        return effectiveTo;
    }

    public String source() {
        return source;
    }

    /** Another value takes over on the day after. */
    void endBefore(LocalDate successor) {
        effectiveTo = successor.minusDays(1);
    }

    /** The successor was withdrawn before its day. */
    void goOn() {
        effectiveTo = null;
    }
}
