package jp.concierge.account;

import java.time.Instant;

/** A line of somebody's own sign-in history. */
public record SignInEventRow(Instant at, SignInOutcome outcome, String address, String browser) {
}
