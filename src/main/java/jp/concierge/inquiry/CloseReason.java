package jp.concierge.inquiry;

/** Why an inquiry is done. */
public enum CloseReason {
    RESOLVED, SETTLED_BY_SENDER, CONVERTED, UNREACHABLE, OUT_OF_SCOPE, SPAM
}
