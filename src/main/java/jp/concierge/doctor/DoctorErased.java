package jp.concierge.doctor;

import java.util.UUID;
import jp.concierge.shared.DomainEvent;

/** A doctor was emptied on request; features that keep something about the doctor empty it as well. */
public record DoctorErased(UUID doctorId) implements DomainEvent {
}
