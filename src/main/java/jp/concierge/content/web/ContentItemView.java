package jp.concierge.content.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import jp.concierge.audit.AuditRow;
import jp.concierge.content.ContentDesk;
import jp.concierge.content.ContentDetail;
import jp.concierge.content.ContentKind;
import jp.concierge.content.ContentPreview;
import jp.concierge.content.ContentShelf;
import jp.concierge.content.ContentText;
import jp.concierge.content.VersionRow;
import jp.concierge.content.VersionState;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.web.Days;
import jp.concierge.shared.web.Messages;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Redirects;

/** {@code /office/content/{code}}: where a text stands, all its versions, and what can be done with it. */
@Named
@RequestScoped
public class ContentItemView {
    @Inject
    private ContentDesk desk;
    @Inject
    private ContentShelf shelf;
    @Inject
    private PathVariables path;
    @Inject
    private Clock clock;
    private ContentDetail detail;
    private ContentPreview draftPreview;
    private Long version;
    private String effective;
    private Integer withdrawn;
    private String reason;
    private Integer restored;
    private ContentKind kind;
    private String slug;
    private String position;

    public ContentDetail getDetail() {
        if (detail == null) {
            detail = shelf.get(path.get("code"));
            if (!FacesContext.getCurrentInstance().isPostback()) {
                withdrawn = detail.isLegal() || detail.inForce() == 0 ? null : detail.inForce();
            }
        }
        return detail;
    }

    public List<AuditRow> getHistory() {
        return shelf.history(getDetail().code());
    }

    /** What the lint says of the draft, before anybody publishes it; null without a draft. */
    public ContentPreview getDraftPreview() {
        if (draftPreview == null && getDetail().draft() > 0) {
            ContentText text = shelf.text(getDetail().code(), getDetail().draft());
            draftPreview = shelf.preview(text.title(), text.summary(), text.body(), text.note());
        }
        return draftPreview;
    }

    public boolean isComing(VersionRow row) {
        return row.effectiveFrom() != null && row.effectiveFrom().isAfter(LocalDate.now(clock));
    }

    /** Published versions that may be taken back; of a legal document not the one in force. */
    public List<VersionRow> getWithdrawable() {
        return getDetail().versions().stream().filter(row -> row.state() == VersionState.PUBLISHED && !(getDetail().isLegal() && row.number() == getDetail().inForce())).toList();
    }

    public List<VersionRow> getRestorable() {
        return getDetail().versions().stream().filter(row -> row.state() == VersionState.WITHDRAWN).toList();
    }

    public void correct() {
        act(() -> {
            desk.correct(path.get("code"), getVersion(), path.number("from", 0));
            return "/edit?done=content-corrected";
        });
    }

    public void discard() {
        boolean all = getDetail().versions().size() == 1;
        act(() -> {
            desk.discard(path.get("code"), getVersion());
            return all ? null : "?done=content-discarded";
        });
    }

    public void publish() {
        boolean typed = effective != null && !effective.isBlank();
        if (typed && Days.parse(effective).isEmpty()) {
            Messages.field("effective", "content.error.effective.day");
            return;
        }
        act(() -> {
            desk.publish(path.get("code"), getVersion(), typed ? Days.parse(effective).orElseThrow() : null);
            return "?done=content-published";
        });
    }

    public void withdraw() {
        act(() -> {
            desk.withdraw(path.get("code"), getVersion(), withdrawn, reason);
            return "?done=content-withdrawn";
        });
    }

    public void restore() {
        act(() -> {
            desk.restore(path.get("code"), getVersion(), restored);
            return "?done=content-restored";
        });
    }

    public void place() {
        if (position == null || !position.strip().matches("\\d{1,4}")) {
            Messages.field("position", "content.error.position");
            return;
        }
        act(() -> {
            desk.place(path.get("code"), getVersion(), kind == null ? getDetail().kind() : kind, slug == null ? getDetail().slug() : slug, Integer.parseInt(position.strip()));
            return "?done=content-placed";
        });
    }

    /** @param act gives what follows the item's address; null when the item is gone */
    private void act(Supplier<String> act) {
        try {
            String next = act.get();
            Redirects.to(next == null ? "/office/content?done=content-discarded" : "/office/content/" + path.get("code") + next);
        } catch (StaleEditException stale) {
            version = null;
            detail = null;
            Messages.show(stale);
        } catch (BusinessRuleException broken) {
            Messages.show(broken);
        }
    }

    public long getVersion() {
        return version == null ? getDetail().version() : version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getEffective() {
        return effective;
    }

    public void setEffective(String effective) {
        this.effective = effective;
    }

    public Integer getWithdrawn() {
        return withdrawn;
    }

    public void setWithdrawn(Integer withdrawn) {
        this.withdrawn = withdrawn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Integer getRestored() {
        return restored;
    }

    public void setRestored(Integer restored) {
        this.restored = restored;
    }

    /** What is typed, else what stands: another form of the page may have been sent. */
    public ContentKind getKind() {
        return kind == null ? getDetail().kind() : kind;
    }

    public void setKind(ContentKind kind) {
        this.kind = kind;
    }

    public String getSlug() {
        return slug == null ? getDetail().slug() : slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getPosition() {
        return position == null ? Integer.toString(getDetail().position()) : position;
    }

    public void setPosition(String position) {
        this.position = position;
    }
}
