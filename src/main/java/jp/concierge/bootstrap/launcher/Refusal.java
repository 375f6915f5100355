package jp.concierge.bootstrap.launcher;

/** The start is refused; the message is one line for the operator that says what to do. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }

    Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}
