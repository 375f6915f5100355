package jp.concierge.notification;

import java.time.LocalDate;

/** Which mails are wanted; null means any. Days are of Japan, the last one included. */
public record MailQuery(MailState state, String template, LocalDate from, LocalDate to) {
    public static final MailQuery ALL = new MailQuery(null, null, null, null);
}
