package jp.concierge.opening;

/** What has become of an opening. Whether doctors see it follows from this, from the last confirmation and from the partner. */
public enum OpeningLife {
    /** Never published. */
    NEW, PUBLISHED,
    /** Taken off for a while by the hospital. */
    PAUSED,
    /** Taken off by us, with a reason; only we put it back. */
    STOPPED,
    /** Somebody was found. */
    FILLED,
    /** Not offered any more. */
    WITHDRAWN,
    /** Over for good. */
    CLOSED;

    public boolean isEnded() {
        return this == FILLED || this == WITHDRAWN || this == CLOSED;
    }
}
