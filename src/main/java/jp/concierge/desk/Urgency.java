package jp.concierge.desk;

/** How pressing something on the today page is, most pressing first. */
public enum Urgency {
    LATE, TODAY, SOON
}
