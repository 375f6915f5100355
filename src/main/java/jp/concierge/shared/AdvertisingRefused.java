package jp.concierge.shared;

import java.util.UUID;

/** By the link of a mail somebody asked for no more advertising; whoever keeps their consents revokes that one. */
public record AdvertisingRefused(UUID accountId) implements DomainEvent {
}
