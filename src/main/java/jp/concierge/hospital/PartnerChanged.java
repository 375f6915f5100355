package jp.concierge.hospital;

import java.util.UUID;
import jp.concierge.shared.DomainEvent;

/** A step was taken about which somebody is told by mail. */
public record PartnerChanged(UUID partnerId, PartnerStepKind kind) implements DomainEvent {
}
