package jp.concierge.content;

import java.time.Instant;
import java.util.List;

/**
 * An item with its history, as editors see it.
 *
 * @param version of the row: what an editor saw when an act is sent
 * @param inForce number of the version in force; 0 when there is none
 * @param draft number of the draft; 0 when there is none
 * @param versions newest first
 * @param mayWrite true when the caller may write drafts of it
 * @param mayPublish true when the caller may publish, withdraw and restore
 */
public record ContentDetail(String code, long version, ContentKind kind, String slug, int position, ContentStanding standing, String title, int inForce, int draft,
        Instant firstPublishedAt, List<VersionRow> versions, boolean mayWrite, boolean mayPublish) {

    public String path() {
        return kind.path(slug);
    }

    public boolean isLegal() {
        return kind.isLegal();
    }
}
