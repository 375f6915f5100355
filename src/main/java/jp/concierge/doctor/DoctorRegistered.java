package jp.concierge.doctor;

import java.util.UUID;
import jp.concierge.shared.DomainEvent;

/**
 * A doctor registered; the desk owes the first contact.
 *
 * @param invitation what stood in the address of the invitation the doctor followed, or null; whoever invited recognises it
 * @param opening code of the opening from whose page the doctor came, or null; it may be anything
 */
public record DoctorRegistered(UUID doctorId, UUID accountId, String invitation, String opening) implements DomainEvent {
    @Override
    public String toString() {
        return "DoctorRegistered[" + doctorId + "]";
    }
}
