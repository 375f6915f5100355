package jp.concierge.doctor;

import java.time.Instant;
import java.util.UUID;

/** A doctor in a list of the desk: without name and contact, which only an opened record shows. */
public record DoctorRow(UUID id, String code, long version, long applicationNumber, DoctorState state, String specialty, String subspecialty, Integer graduationYear,
        UUID consultantId, Instant registeredAt, Instant firstContactDueAt, Instant firstContactedAt) {
    public boolean isWaitingForFirstContact() {
        return firstContactedAt == null && (state == DoctorState.NEW || state == DoctorState.ACTIVE);
    }
}
