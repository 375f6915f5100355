package jp.concierge.account;

import java.util.UUID;
import jp.concierge.shared.DomainEvent;

/** A person is asked to prove that the account's address is theirs. */
public record VerificationRequested(UUID accountId, LinkSecret secret) implements DomainEvent {
}
