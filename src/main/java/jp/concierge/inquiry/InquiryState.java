package jp.concierge.inquiry;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where an inquiry stands: held as suspected spam, waiting for somebody to take it, taken and owed an answer, answered,
 * answered with a question back to the sender, done, or continued in another inquiry.
 */
public enum InquiryState {
    SUSPECTED, NEW, ASSIGNED, ANSWERED, WAITING_FOR_SENDER, CLOSED, MERGED;

    /** It is our turn. */
    public static final Set<InquiryState> OWED = Set.copyOf(EnumSet.of(NEW, ASSIGNED));
    /** It is the sender's turn. */
    public static final Set<InquiryState> THEIR_TURN = Set.copyOf(EnumSet.of(ANSWERED, WAITING_FOR_SENDER));
    /** Nothing is expected of anybody. */
    public static final Set<InquiryState> DONE = Set.copyOf(EnumSet.of(CLOSED, MERGED));

    public boolean isOwed() {
        return OWED.contains(this);
    }

    public boolean isDone() {
        return DONE.contains(this);
    }
}
