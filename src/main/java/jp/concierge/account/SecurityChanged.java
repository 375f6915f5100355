package jp.concierge.account;

import java.util.UUID;
import jp.concierge.shared.DomainEvent;

/** How an account is protected was changed; if it was not its owner, they must hear of it. */
public record SecurityChanged(UUID accountId, SecurityChange change) implements DomainEvent {
}
