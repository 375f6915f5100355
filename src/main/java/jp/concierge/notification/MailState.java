package jp.concierge.notification;

/** The life of a mail: waiting for its time, being sent, accepted by the server, given up, or no longer wanted. */
public enum MailState {
    WAITING, SENDING, SENT, DEAD, CANCELLED
}
