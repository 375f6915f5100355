package jp.concierge.opening;

/** What becomes of the words that are not published yet. */
public enum DraftState {
    /** There are none. */
    NONE, WRITING,
    /** Waits for us. */
    SUBMITTED,
    /** We want something said differently, field by field. */
    CHANGES_REQUESTED,
    /** Refused, with a ground of the law (R9). */
    REFUSED
}
