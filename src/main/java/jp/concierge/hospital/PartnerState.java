package jp.concierge.hospital;

import java.util.EnumSet;
import java.util.Set;

/** Where a partner stands, from the application on. */
public enum PartnerState {
    /** Waits for us. */
    APPLIED,
    /** Waits for an answer of the applicant. */
    ASKED, ACCEPTED, REFUSED,
    /** Taken back by the applicant. */
    WITHDRAWN,
    /** Accepted once; nothing of it is shown or accepted for the time being. */
    SUSPENDED;

    static final Set<PartnerState> UNDECIDED = Set.copyOf(EnumSet.of(APPLIED, ASKED));

    public boolean isUndecided() {
        return UNDECIDED.contains(this);
    }
}
