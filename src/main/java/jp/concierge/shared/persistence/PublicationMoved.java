package jp.concierge.shared.persistence;

/** What the public pages say has changed since this node looked last; whoever keeps a copy of it in memory forgets the copy. */
public record PublicationMoved(long number) {
}
