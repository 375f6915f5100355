package jp.concierge.shared;

/** Something that happened, told in the transaction in which it happened. Carries ids, never personal data. */
public interface DomainEvent {
}
