package jp.concierge.bootstrap;

/** The system must not start; the message is one line that tells the operator what to do. */
public class StartupRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartupRefusedException(String message) {
        super(message);
    }

    public StartupRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
