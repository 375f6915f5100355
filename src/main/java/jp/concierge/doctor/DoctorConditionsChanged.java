package jp.concierge.doctor;

import java.util.UUID;
import jp.concierge.shared.DomainEvent;

/** A doctor's wishes were changed. */
public record DoctorConditionsChanged(UUID doctorId) implements DomainEvent {
}
