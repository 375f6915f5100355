package jp.concierge.notification;

import java.time.Instant;

/** A mail in the list: its state, never whom it is for or what it says. */
public record MailRow(long number, String template, MailState state, boolean advertising, int attempts, Instant createdAt, Instant dueAt, Instant sentAt, MailFailure failure, String reply) {
}
