package jp.concierge.hospital;

import java.util.UUID;
import jp.concierge.shared.DomainEvent;

/** The papers of the business are to be mailed to a partner that wished so (R4). */
public record PapersDue(UUID partnerId, UUID deliveryId) implements DomainEvent {
}
