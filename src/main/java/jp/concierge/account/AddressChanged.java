package jp.concierge.account;

import java.util.UUID;
import jp.concierge.shared.DomainEvent;
import jp.concierge.shared.EmailAddress;

/** An account has moved to a new address; whoever reads the old one can take that back for 48 hours. */
public record AddressChanged(UUID accountId, EmailAddress oldAddress, LinkSecret undo) implements DomainEvent {
}
