package jp.concierge.doctor;

import java.time.Instant;
import java.util.UUID;

/** What the doctor's first page tells. Times are null when it has not happened yet. */
public record MyHome(UUID doctorId, DoctorState state, String familyName, ContactPolicy contact, boolean hasPhone, Completeness completeness, boolean verified,
        UUID consultantId, Instant registeredAt, Instant firstContactDueAt, Instant firstContactedAt, DisclosureChannel statementChannel,
        Instant statementDeliveredAt, Instant statementAcknowledgedAt) {
    @Override
    public String toString() {
        return "MyHome";
    }
}
