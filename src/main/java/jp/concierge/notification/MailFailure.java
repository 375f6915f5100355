package jp.concierge.notification;

/** Why a mail could not be sent; each has a label {@code code.MailFailure.…} that says what to look at. */
public enum MailFailure {
    /** No connection to the server. */
    NOT_REACHED,
    /** The server stopped answering. */
    TIMEOUT,
    /** No encrypted connection, or not to the server we mean. */
    ENCRYPTION,
    /** Wrong user or password in the settings. */
    SIGN_IN_REFUSED,
    /** The server does not send for our address. */
    SENDER_REFUSED,
    /** The server does not know or take the recipient. */
    RECIPIENT_REFUSED,
    /** The server took the recipient but not the mail. */
    CONTENT_REFUSED,
    /** The server asks us to come again later. */
    SERVER_BUSY,
    /** The connection broke in the middle. */
    CONNECTION_LOST,
    /** The process that sent it ended before it knew the answer. */
    INTERRUPTED,
    /** Its content cannot be opened with our keys. */
    UNREADABLE,
    UNKNOWN;

    /** True when the connection cannot be used for the next mail. */
    boolean endsConnection() {
        return switch (this) {
            case SENDER_REFUSED, RECIPIENT_REFUSED, CONTENT_REFUSED -> false;
            default -> true;
        };
    }
}
