package jp.concierge.notification;

/**
 * The life of a mail: waiting for its time, being sent, accepted by the server, given up, no longer wanted, or kept because
 * no mail server is configured.
 */
public enum MailState {
    WAITING, SENDING, SENT, DEAD, CANCELLED, KEPT
}
