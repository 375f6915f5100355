package jp.concierge.doctor;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.concierge.shared.crypto.Vault;

/** What a doctor wishes. Made with the doctor, edited apart from the profile, read by matching. */
@Entity
@Table(name = "doctor_conditions")
public class Conditions {
    @Id
    private UUID id;
    @Version
    private long version;
    @Convert(converter = Choices.Priorities.class)
    private Set<Priority> priorities;
    @Enumerated(EnumType.STRING)
    @Column(name = "start_wish")
    private StartWish start;
    @Column(name = "days_per_week")
    private BigDecimal daysPerWeek;
    @Column(name = "pay_floor")
    private Long payFloor;
    @Column(name = "night_duty_max")
    private Integer nightDutyMax;
    @Column(name = "on_call_max")
    private Integer onCallMax;
    @Column(name = "commute_max_minutes")
    private Integer commuteMaxMinutes;
    @Column(name = "sealed_free_text")
    private byte[] sealedFreeText;
    @Column(name = "changed_at")
    private Instant changedAt;
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "doctor_wished_prefecture", joinColumns = @JoinColumn(name = "doctor_id"))
    @Column(name = "prefecture")
    private Set<String> prefectures = new HashSet<>();
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "doctor_wished_employment", joinColumns = @JoinColumn(name = "doctor_id"))
    @Column(name = "employment")
    @Enumerated(EnumType.STRING)
    private Set<EmploymentKind> employments = new HashSet<>();
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "doctor_criterion", joinColumns = @JoinColumn(name = "doctor_id"))
    @MapKeyColumn(name = "item")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "weight")
    @Enumerated(EnumType.STRING)
    private Map<ConditionItem, ConditionWeight> criteria = new HashMap<>();

    protected Conditions() {
    }

    public Conditions(UUID doctorId, Wishes wishes, Instant now, Vault vault) {
        this.id = doctorId;
        change(wishes, now, vault);
    }

    /** Of the doctor, too. */
    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Wishes wishes(Vault vault) {
        return new Wishes(priorities, start, prefectures, employments, daysPerWeek, payFloor, nightDutyMax, onCallMax, commuteMaxMinutes, criteria,
                vault.open(context(), sealedFreeText));
    }

    public final void change(Wishes wishes, Instant now, Vault vault) {
        priorities = wishes.priorities();
        start = wishes.start();
        daysPerWeek = wishes.daysPerWeek();
        payFloor = wishes.payFloor();
        nightDutyMax = wishes.nightDutyMax();
        onCallMax = wishes.onCallMax();
        commuteMaxMinutes = wishes.commuteMaxMinutes();
        sealedFreeText = vault.seal(context(), wishes.freeText());
        prefectures.retainAll(wishes.prefectures());
        prefectures.addAll(wishes.prefectures());
        employments.retainAll(wishes.employments());
        employments.addAll(wishes.employments());
        criteria.keySet().retainAll(wishes.criteria().keySet());
        criteria.putAll(wishes.criteria());
        changedAt = now;
    }

    private String context() {
        return "doctor_conditions.sealed_free_text:" + id;
    }
}
