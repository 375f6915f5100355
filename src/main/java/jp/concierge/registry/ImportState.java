package jp.concierge.registry;

/** How an import of the registers stands; as in the CHECK of table {@code reference_import}. */
public enum ImportState {
    RUNNING, DONE, PARTLY, BROKEN_OFF
}
