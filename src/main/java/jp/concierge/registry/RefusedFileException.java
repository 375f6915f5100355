package jp.concierge.registry;

/** A file that is not taken at all, so that nothing of it changes; the code is a key of {@code registry.refused.…}. */
final class RefusedFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedFileException(String code) {
        super(code);
    }

    RefusedFileException(String code, Throwable cause) {
        super(code, cause);
    }
}
