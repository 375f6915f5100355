package jp.concierge.content.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import jp.concierge.content.ContentKind;
import jp.concierge.content.ContentQuery;
import jp.concierge.content.ContentRow;
import jp.concierge.content.ContentShelf;
import jp.concierge.content.ContentStanding;
import jp.concierge.shared.web.PathVariables;

/** {@code /office/content}: every written text of the site. */
@Named
@RequestScoped
public class ContentListView {
    @Inject
    private ContentShelf shelf;
    @Inject
    private PathVariables path;
    private List<ContentRow> rows;
    private List<ContentRow> all;

    public List<ContentRow> getRows() {
        if (rows == null) {
            rows = shelf.list(new ContentQuery(getKind(), getStanding(), isDraft(), getWords()));
        }
        return rows;
    }

    public long getDrafts() {
        return all().stream().filter(ContentRow::draft).count();
    }

    public long getPublished() {
        return all().stream().filter(row -> row.standing() == ContentStanding.IN_FORCE).count();
    }

    public long getComing() {
        return all().stream().filter(row -> row.coming() || row.standing() == ContentStanding.COMING).count();
    }

    private List<ContentRow> all() {
        if (all == null) {
            all = isNarrowed() ? shelf.list(new ContentQuery(null, null, false, "")) : getRows();
        }
        return all;
    }

    public ContentKind getKind() {
        return Arrays.stream(ContentKind.values()).filter(kind -> kind.name().equals(path.query("kind"))).findFirst().orElse(null);
    }

    public ContentStanding getStanding() {
        return Arrays.stream(ContentStanding.values()).filter(standing -> standing.name().equals(path.query("standing"))).findFirst().orElse(null);
    }

    public boolean isDraft() {
        return path.query("draft").equals("true");
    }

    public String getWords() {
        return path.query("q").strip();
    }

    public boolean isNarrowed() {
        return getKind() != null || getStanding() != null || isDraft() || !getWords().isEmpty();
    }
}
