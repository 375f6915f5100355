package jp.concierge.doctor;

import java.util.UUID;
import jp.concierge.shared.DomainEvent;

/**
 * A doctor registered; the desk owes the first contact.
 *
 * @param invitation what stood in the address of the invitation the doctor followed, or null; whoever invited recognises it
 */
public record DoctorRegistered(UUID doctorId, UUID accountId, String invitation) implements DomainEvent {
    @Override
    public String toString() {
        return "DoctorRegistered[" + doctorId + "]";
    }
}
