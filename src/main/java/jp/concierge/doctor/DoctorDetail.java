package jp.concierge.doctor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.concierge.shared.EmailAddress;

/** A doctor's whole record, for the consultant in charge and the placement manager. */
public record DoctorDetail(UUID id, String code, long applicationNumber, long version, DoctorOrigin origin, DoctorState state, Profile profile, EmailAddress email,
        boolean verified, ContactPolicy contact, Wishes wishes, List<ConsentRow> consents, DisclosureChannel statementChannel, UUID statementId,
        Instant statementDeliveredAt, Instant statementAcknowledgedAt, UUID consultantId, Instant registeredAt, Instant firstContactDueAt, Instant firstContactedAt,
        Instant profileConfirmedAt, List<RevisionRow> revisions) {
    @Override
    public String toString() {
        return "DoctorDetail[" + code + "]";
    }
}
