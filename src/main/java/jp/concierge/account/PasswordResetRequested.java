package jp.concierge.account;

import java.util.UUID;
import jp.concierge.shared.DomainEvent;

/** Somebody who forgot the password is sent a link to choose a new one. */
public record PasswordResetRequested(UUID accountId, LinkSecret secret) implements DomainEvent {
}
