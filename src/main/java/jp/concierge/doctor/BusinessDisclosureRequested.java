package jp.concierge.doctor;

import java.util.UUID;
import jp.concierge.shared.DomainEvent;

/** The statement of the business is to be handed to a doctor by the channel that stands in it. */
public record BusinessDisclosureRequested(UUID doctorId, UUID disclosureId, DisclosureChannel channel) implements DomainEvent {
}
