package jp.concierge.account;

import java.time.Instant;
import java.util.UUID;

/** A place where somebody is signed in, for the list on their own page. */
public record SessionRow(UUID id, Instant startedAt, Instant lastSeenAt, String address, String browser, boolean current, boolean secondFactor) {
}
