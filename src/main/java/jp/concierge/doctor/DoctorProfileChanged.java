package jp.concierge.doctor;

import java.util.UUID;
import jp.concierge.shared.DomainEvent;

/** A doctor's profile or way of contact was changed, by whomever. */
public record DoctorProfileChanged(UUID doctorId, RevisionPart part) implements DomainEvent {
}
