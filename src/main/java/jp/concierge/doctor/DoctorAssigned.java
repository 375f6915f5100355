package jp.concierge.doctor;

import java.util.UUID;
import jp.concierge.shared.DomainEvent;

/** A consultant takes care of the doctor from now on. */
public record DoctorAssigned(UUID doctorId, UUID consultantId) implements DomainEvent {
}
