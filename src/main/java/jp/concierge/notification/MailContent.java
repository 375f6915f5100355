package jp.concierge.notification;

/** What a kept mail says and to whom; only for an administrator of a system without mail server. */
public record MailContent(String recipient, String subject, String body) {
    @Override
    public String toString() {
        return "MailContent";
    }
}
