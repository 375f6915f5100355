package jp.concierge.doctor;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.concierge.shared.Ids;
import jp.concierge.shared.crypto.Vault;

/** How a part of a doctor's record stood before a change, sealed, so that the doctor can take a slip back. */
@Entity
@Table(name = "doctor_revision")
public class DoctorRevision {
    @Id
    private UUID id;
    @Column(name = "doctor_id")
    private UUID doctorId;
    @Enumerated(EnumType.STRING)
    private RevisionPart part;
    private String fields;
    @Column(name = "actor_id")
    private UUID actorId;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Column(name = "sealed_before")
    private byte[] sealedBefore;

    protected DoctorRevision() {
    }

    DoctorRevision(UUID doctorId, RevisionPart part, Map<String, String> before, List<String> changed, UUID actorId, Instant now, Vault vault) {
        this.id = Ids.next();
        this.doctorId = doctorId;
        this.part = part;
        this.fields = String.join(" ", changed);
        this.actorId = actorId;
        this.changedAt = now;
        JsonObjectBuilder json = Json.createObjectBuilder();
        before.forEach((name, value) -> {
            if (value != null) {
                json.add(name, value);
            }
        });
        this.sealedBefore = vault.seal("doctor_revision.sealed_before:" + id, json.build().toString());
    }

    /** Names of the fields whose values differ. */
    static List<String> difference(Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream().filter(name -> !Objects.equals(before.get(name), after.get(name))).toList();
    }

    UUID doctorId() {
        return doctorId;
    }

    RevisionPart part() {
        return part;
    }

    Map<String, String> before(Vault vault) {
        Map<String, String> before = new LinkedHashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(vault.open("doctor_revision.sealed_before:" + id, sealedBefore)))) {
            JsonObject json = reader.readObject();
            json.forEach((name, value) -> before.put(name, ((JsonString) value).getString()));
        }
        return before;
    }
}
