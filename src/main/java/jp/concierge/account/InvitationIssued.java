package jp.concierge.account;

import java.util.UUID;
import jp.concierge.shared.DomainEvent;

/** Somebody is invited to use an account that was opened for them; the link lets them choose the password. */
public record InvitationIssued(UUID accountId, LinkSecret secret) implements DomainEvent {
}
