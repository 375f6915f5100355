package jp.concierge.content.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import jp.concierge.content.ContentDesk;
import jp.concierge.content.ContentDetail;
import jp.concierge.content.ContentKind;
import jp.concierge.content.ContentPreview;
import jp.concierge.content.ContentShelf;
import jp.concierge.content.ContentSlug;
import jp.concierge.content.ContentText;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.web.Messages;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Redirects;

/** {@code /office/content/new} and {@code …/{code}/edit}: writing a draft and seeing it as it will look. */
@Named
@RequestScoped
public class ContentDraftView {
    @Inject
    private ContentDesk desk;
    @Inject
    private ContentShelf shelf;
    @Inject
    private PathVariables path;
    private ContentDetail detail;
    private ContentPreview preview;
    private Long version;
    private boolean stale;
    private ContentKind kind = ContentKind.GUIDE;
    private String slug;
    private String title;
    private String summary;
    private String body;
    private String note;

    /** The item that the address names; its draft fills the fields when the page is opened. */
    public ContentDetail getDetail() {
        if (detail == null) {
            detail = shelf.get(path.get("code"));
            if (!FacesContext.getCurrentInstance().isPostback() && detail.draft() > 0) {
                ContentText draft = shelf.text(detail.code(), detail.draft());
                title = draft.title();
                summary = draft.summary();
                body = draft.body();
                note = draft.note();
                preview = shelf.preview(title, summary, body, note);
            }
        }
        return detail;
    }

    public void create() {
        act(() -> "/office/content/" + desk.create(kind, slug, typed()) + "?done=content-created", slugProblems());
    }

    public void save() {
        act(() -> {
            desk.saveDraft(path.get("code"), getVersion(), typed());
            return "/office/content/" + path.get("code") + "/edit?done=content-saved";
        }, List.of());
    }

    public void saveAndClose() {
        act(() -> {
            desk.saveDraft(path.get("code"), getVersion(), typed());
            return "/office/content/" + path.get("code") + "?done=content-saved";
        }, List.of());
    }

    /** Shows what is typed now, saved or not. */
    public void show() {
        preview = shelf.preview(title, summary, body, note);
    }

    /** @param more what else is wrong, besides the text itself; everything is shown at once */
    private void act(Supplier<String> act, List<BusinessRuleException> more) {
        List<BusinessRuleException> problems = new ArrayList<>(more);
        problems.addAll(typed().problems());
        if (problems.isEmpty()) {
            try {
                Redirects.to(act.get());
                return;
            } catch (StaleEditException changed) {
                version = null;
                detail = null;
                stale = true;
                problems.add(changed);
            } catch (BusinessRuleException broken) {
                problems.add(broken);
            }
        }
        show();
        problems.forEach(Messages::show);
    }

    private ContentText typed() {
        return ContentText.asTyped(title, summary, body, note);
    }

    private List<BusinessRuleException> slugProblems() {
        try {
            ContentSlug.check(slug);
            return List.of();
        } catch (BusinessRuleException broken) {
            return List.of(broken);
        }
    }

    /** True when a colleague saved this draft while it was written here. */
    public boolean isStale() {
        return stale;
    }

    public ContentPreview getPreview() {
        return preview;
    }

    public long getVersion() {
        return version == null ? getDetail().version() : version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public ContentKind getKind() {
        return kind;
    }

    public void setKind(ContentKind kind) {
        this.kind = kind;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
