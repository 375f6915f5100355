package jp.concierge.account;

import java.util.UUID;
import jp.concierge.shared.DomainEvent;

/** Somebody tried to register with, or to move to, the address of an existing account; its owner is told, the page tells nothing. */
public record KnownAddressUsed(UUID accountId) implements DomainEvent {
}
