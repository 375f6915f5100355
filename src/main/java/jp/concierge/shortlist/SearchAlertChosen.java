package jp.concierge.shortlist;

import java.util.UUID;
import jp.concierge.shared.DomainEvent;

/** A doctor who is signed in asked for the alert of a search: that ends an earlier refusal by the link of a mail. */
public record SearchAlertChosen(UUID accountId) implements DomainEvent {
}
