package jp.concierge.account;

import java.util.UUID;
import jp.concierge.shared.DomainEvent;
import jp.concierge.shared.EmailAddress;

/** An account is to move to a new address: the new one is asked for proof, the old one is told. */
public record NewAddressRequested(UUID accountId, EmailAddress newAddress, LinkSecret secret) implements DomainEvent {
}
