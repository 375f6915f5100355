package jp.concierge.inquiry;

import java.util.UUID;
import jp.concierge.shared.DomainEvent;

/** The sender of an inquiry is invited to register. */
public record DoctorInvited(UUID inquiryId, UUID invitationId) implements DomainEvent {
}
