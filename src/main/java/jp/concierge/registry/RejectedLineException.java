package jp.concierge.registry;

/** A line that cannot be taken; the import goes on without it and reports it. */
final class RejectedLineException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Rejection reason;
    private final String value;

    RejectedLineException(Rejection reason, String value) {
        super(reason.name());
        this.reason = reason;
        this.value = value;
    }

    Rejection reason() {
        return reason;
    }

    String value() {
        return value;
    }
}
