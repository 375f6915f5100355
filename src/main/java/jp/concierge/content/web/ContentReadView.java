package jp.concierge.content.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.concierge.content.ContentDetail;
import jp.concierge.content.ContentPreview;
import jp.concierge.content.ContentShelf;
import jp.concierge.content.ContentText;
import jp.concierge.content.VersionRow;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.TextComparison;
import jp.concierge.shared.web.PathVariables;

/** {@code …/{code}/version} shows one version as it looks, {@code …/{code}/compare} two of them side by side. */
@Named
@RequestScoped
public class ContentReadView {
    private static final int AROUND = 3;
    @Inject
    private ContentShelf shelf;
    @Inject
    private PathVariables path;
    private ContentDetail detail;
    private ContentText text;
    private ContentPreview preview;
    private List<TextComparison.Row> rows;

    public ContentDetail getDetail() {
        if (detail == null) {
            detail = shelf.get(path.get("code"));
        }
        return detail;
    }

    /** The version that the address names; the newest when it names none. */
    public VersionRow getShown() {
        return row(path.number("number", getDetail().versions().get(0).number()));
    }

    public ContentText getText() {
        if (text == null) {
            text = shelf.text(getDetail().code(), getShown().number());
        }
        return text;
    }

    public ContentPreview getPreview() {
        if (preview == null) {
            preview = shelf.preview(getText().title(), getText().summary(), getText().body(), getText().note());
        }
        return preview;
    }

    /** The older of two, when the address does not say: the one before the newest. */
    public int getLeft() {
        List<VersionRow> versions = getDetail().versions();
        return path.number("left", versions.get(Math.min(1, versions.size() - 1)).number());
    }

    public int getRight() {
        return path.number("right", getDetail().versions().get(0).number());
    }

    public List<TextComparison.Row> getRows() {
        if (rows == null) {
            rows = shelf.compare(getDetail().code(), getLeft(), getRight());
        }
        return rows;
    }

    /** What is shown: everything when it is wanted, else what differs and a few lines around it. */
    public List<TextComparison.Row> getShownRows() {
        return isWhole() ? getRows() : TextComparison.shortened(getRows(), AROUND);
    }

    public boolean isWhole() {
        return path.query("all").equals("true");
    }

    public long getDifferent() {
        return getRows().stream().filter(row -> !row.isSame()).count();
    }

    private VersionRow row(int number) {
        return getDetail().versions().stream().filter(row -> row.number() == number).findFirst().orElseThrow(() -> new NotFoundException("version"));
    }
}
