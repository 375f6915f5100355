package jp.concierge.registry;

/** How the import of a file ended; as in the CHECK of table {@code reference_import_file}. */
public enum FileState {
    LOADED, REFUSED, ABSENT
}
