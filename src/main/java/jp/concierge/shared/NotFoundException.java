package jp.concierge.shared;

import jakarta.ejb.ApplicationException;

/** There is no such thing, or the caller may not know that there is. Shown as 404. */
@ApplicationException(rollback = true)
public class NotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFoundException(String what) {
        super(what);
    }
}
