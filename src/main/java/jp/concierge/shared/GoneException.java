package jp.concierge.shared;

import jakarta.ejb.ApplicationException;

/** What was public under this address was taken back for good. Shown as 410, so that search engines forget it at once. */
@ApplicationException(rollback = true)
public class GoneException extends NotFoundException {
    private static final long serialVersionUID = 1L;

    public GoneException(String what) {
        super(what);
    }
}
