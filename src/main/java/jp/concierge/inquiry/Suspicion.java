package jp.concierge.inquiry;

/** Why an inquiry looks like spam. None of these refuses it: it is held, and a person decides. */
public enum Suspicion {
    /** A field that people do not see was filled. */
    TRAP,
    /** Sent sooner than anybody can type. */
    HASTE,
    /** More links than a question needs. */
    LINKS,
    /** Many inquiries from one network address. */
    FLOOD,
    /** Many inquiries that name one contact, as if to have us write to somebody. */
    ONE_CONTACT
}
