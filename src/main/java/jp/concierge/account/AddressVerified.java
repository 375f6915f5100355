package jp.concierge.account;

import java.util.UUID;
import jp.concierge.shared.DomainEvent;

/** The owner of an account proved for the first time to read mail at its address. */
public record AddressVerified(UUID accountId) implements DomainEvent {
}
