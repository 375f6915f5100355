package jp.concierge.content.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jp.concierge.content.GuideRow;
import jp.concierge.content.Guides;
import jp.concierge.content.PublishedText;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Texts;

/** {@code /guides/{slug}}: one guide; {@code ?version=} shows an earlier or coming text of it. */
@Named
@RequestScoped
public class GuideView {
    private static final int RELATED = 3;
    @Inject
    private Guides guides;
    @Inject
    private GuidesView list;
    @Inject
    private StructuredData data;
    @Inject
    private PathVariables path;
    @Inject
    private Texts texts;
    private PublishedText text;

    public PublishedText getText() {
        if (text == null) {
            text = guides.get(path.get("slug"), path.query("version"));
        }
        return text;
    }

    /** What to read next: those that follow in the editors' order, from the end back to the beginning. */
    public List<GuideRow> getRelated() {
        List<GuideRow> rows = new ArrayList<>(list.getAll());
        String slug = getText().version().slug();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).slug().equals(slug)) {
                Collections.rotate(rows, -i);
                rows.remove(0);
                break;
            }
        }
        return rows.stream().limit(RELATED).toList();
    }

    public String getArticle() {
        return data.article(getText().version());
    }

    public String getBreadcrumbs() {
        return data.breadcrumbs(texts.get("guide.list.title"), "/guides", getText().version().title(), getText().version().path());
    }
}
