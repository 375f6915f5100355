package jp.concierge.doctor;

import java.time.Instant;

/**
 * What the doctor's first page tells. Times are null when it has not happened yet.
 *
 * @param consultant what the consultant in charge is called; null while there is none
 */
public record MyHome(DoctorState state, String familyName, ContactPolicy contact, boolean hasPhone, Completeness completeness, boolean verified,
        String consultant, Instant registeredAt, Instant firstContactDueAt, Instant firstContactedAt, DisclosureChannel statementChannel,
        Instant statementDeliveredAt, Instant statementAcknowledgedAt) {
    @Override
    public String toString() {
        return "MyHome";
    }
}
