package jp.concierge.content.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.concierge.content.GuideRow;
import jp.concierge.content.Guides;
import jp.concierge.shared.web.Texts;

/** {@code /guides}: everything there is to read, guides first, then the case studies. */
@Named
@RequestScoped
public class GuidesView {
    @Inject
    private Guides guides;
    @Inject
    private StructuredData data;
    @Inject
    private Texts texts;
    private List<GuideRow> all;

    public List<GuideRow> getAll() {
        if (all == null) {
            all = guides.listPublished();
        }
        return all;
    }

    public List<GuideRow> getArticles() {
        return getAll().stream().filter(row -> !row.isCaseStudy()).toList();
    }

    public List<GuideRow> getCases() {
        return getAll().stream().filter(GuideRow::isCaseStudy).toList();
    }

    public String getBreadcrumbs() {
        return data.breadcrumbs(texts.get("guide.list.title"), "/guides");
    }
}
