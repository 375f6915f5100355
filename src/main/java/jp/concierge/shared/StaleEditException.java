package jp.concierge.shared;

/** Somebody else changed the thing meanwhile; nothing was overwritten. */
public class StaleEditException extends BusinessRuleException {
    private static final long serialVersionUID = 1L;

    public StaleEditException() {
        super("error.stale");
    }

    /** Refuses when the version the person saw is not the present one. */
    public static void check(long seen, long present) {
        if (seen != present) {
            throw new StaleEditException();
        }
    }
}
