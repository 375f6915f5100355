package jp.concierge.registry;

/** What the register calls an institution. */
public enum InstitutionKind {
    HOSPITAL, CLINIC
}
