package jp.concierge.compliance;

/** What a person asks us to do with what we know of them. */
public enum PrivacyRequestKind {
    CORRECTION, STOP_OF_USE, ERASURE
}
