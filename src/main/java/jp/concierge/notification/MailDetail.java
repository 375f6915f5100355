package jp.concierge.notification;

import java.time.Instant;

/** What may be known of one mail without its content. */
public record MailDetail(long number, long version, String template, MailState state, boolean advertising, int attempts, Instant createdAt, Instant dueAt, Instant sentAt,
        MailFailure failure, String reply, boolean hasContent) {

    public boolean isRetryable() {
        return state == MailState.DEAD || state == MailState.KEPT;
    }

    public boolean isCancellable() {
        return state == MailState.DEAD || state == MailState.WAITING || state == MailState.KEPT;
    }
}
