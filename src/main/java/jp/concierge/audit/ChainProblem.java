package jp.concierge.audit;

/**
 * Something in the record that does not fit its chain.
 *
 * @param entry number of the entry; null when it is not known any more
 * @param sequence place in the chain; null when it has none
 */
public record ChainProblem(Kind kind, Long entry, Long sequence) {

    /** What was done to the record. */
    public enum Kind {
        /** The content is not what the program wrote, or the program did not write it. */
        ENTRY_ALTERED,
        /** The entry was there and is gone. */
        ENTRY_DELETED,
        /** The place of an entry in the chain is not what it was. */
        LINK_ALTERED,
        /** A link between two others is gone. */
        LINK_DELETED,
        /** The entry is in no link and waits for none: added from outside, or its link was taken. */
        ENTRY_NOT_LINKED,
        /** The entry waits too long for its link: nobody seals. */
        ENTRY_WAITS,
        /** The end of the chain is missing or was exchanged. */
        CHAIN_CUT
    }
}
