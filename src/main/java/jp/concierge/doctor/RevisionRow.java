package jp.concierge.doctor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A change of a doctor's record, without the values. */
public record RevisionRow(UUID id, RevisionPart part, String fields, UUID actorId, Instant changedAt) {

    /** Names of the changed fields, as in {@code doctor.field.<name>}. */
    public List<String> names() {
        return fields.isEmpty() ? List.of() : List.of(fields.split(" "));
    }
}
