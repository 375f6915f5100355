package jp.concierge.shortlist;

/** What a doctor has decided about an opening for now. */
public enum ShortlistMark {
    KEPT, PUT_ASIDE
}
