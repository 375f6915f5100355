package jp.concierge.notification;

import jp.concierge.shared.DomainEvent;

/** A mail was put into the outbox; once that is committed a sender looks at once instead of at its next turn. */
record MailQueued() implements DomainEvent {
}
