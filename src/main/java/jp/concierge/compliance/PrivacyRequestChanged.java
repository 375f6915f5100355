package jp.concierge.compliance;

import java.util.UUID;
import jp.concierge.shared.DomainEvent;

/** A request was acknowledged, carried out or refused; an erasure that was carried out is told before the address is gone. */
public record PrivacyRequestChanged(UUID requestId, UUID doctorId, PrivacyRequestKind kind, PrivacyRequestState state) implements DomainEvent {
}
