package jp.concierge.compliance;

import java.util.UUID;
import jp.concierge.shared.DomainEvent;

/** A doctor asked us to correct, stop or erase. */
public record PrivacyRequested(UUID requestId, UUID doctorId, PrivacyRequestKind kind) implements DomainEvent {
}
