package jp.concierge.account;

/** What a page finds behind a link: nothing of ours, a link that works, one that was used, or one that is over. */
public enum TokenState {
    UNKNOWN, OPEN, USED, EXPIRED
}
