package jp.concierge.doctor;

import java.time.Instant;
import java.util.UUID;

/**
 * What every colleague of the desk may know of a doctor, and what the caller may do. Nothing sealed is opened for it.
 *
 * @param consultant what the consultant in charge is called; "" for nobody
 * @param reason why the caller may open the record; null when not
 * @param passUntil end of the caller's permission by reason; null when there is none
 * @param mayTake the caller may take charge now
 * @param mayAssign the caller may give the doctor to a consultant
 */
public record DoctorFace(UUID id, String code, long applicationNumber, long version, DoctorState state, String specialty, String subspecialty, Integer graduationYear,
        UUID consultantId, String consultant, Instant registeredAt, Instant firstContactDueAt, Instant firstContactedAt, ViewReason reason, Instant passUntil,
        boolean mayTake, boolean mayAssign) {

    public boolean isMayOpen() {
        return reason != null;
    }
}
