package jp.concierge.content;

/** State of one version of a content item; which of several published versions holds is decided by the day. */
public enum VersionState {
    DRAFT, PUBLISHED, WITHDRAWN
}
