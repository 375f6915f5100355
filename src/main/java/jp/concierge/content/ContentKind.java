package jp.concierge.content;

/** What a content item is. Legal documents are those of the page map; their number does not change by editing. */
public enum ContentKind {
    GUIDE, CASE_STUDY, LEGAL;

    public boolean isLegal() {
        return this == LEGAL;
    }

    /** The public address of an item of this kind. */
    public String path(String slug) {
        return (isLegal() ? "/legal/" : "/guides/") + slug;
    }
}
