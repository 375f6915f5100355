package jp.concierge.hospital;

/** What is verified before an application is accepted. */
public enum CheckKind {
    /** The institution is the one of the public register. */
    REGISTRY_MATCH,
    /** The mail address belongs to the institution, or why not. */
    MAIL_DOMAIN,
    /** Somebody was called back at the number that the institution publishes. */
    CALL_BACK,
    /** The institution's licence to run (開設許可・届出). */
    LICENCE,
    /** No sign of organised crime. */
    ORGANISED_CRIME
}
