package jp.concierge.settings;

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

/** One value a setting was given, by whom and when. The newest of a code is in force; rows are never changed. */
@Entity
@Table(name = "operator_setting")
public class OperatorSetting {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;
    @Enumerated(EnumType.STRING)
    private SettingCode code;
    private String value;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Column(name = "changed_by")
    private UUID changedBy;
    @Column(name = "changed_by_label")
    private String changedByLabel;

    protected OperatorSetting() {
    }

    OperatorSetting(SettingCode code, String value, Instant changedAt, UUID changedBy, String changedByLabel) {
        this.code = code;
        this.value = value;
        this.changedAt = changedAt;
        this.changedBy = changedBy;
        this.changedByLabel = changedByLabel;
    }
}
