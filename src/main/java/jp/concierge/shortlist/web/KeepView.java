package jp.concierge.shortlist.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;
import jp.concierge.shared.web.Acts;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shortlist.ShortlistMark;
import jp.concierge.shortlist.ShortlistRow;
import jp.concierge.shortlist.ShortlistService;

/** Beside a public opening, for a doctor who is signed in: keep it, put it aside, note something. */
@Named
@RequestScoped
public class KeepView {
    @Inject
    private ShortlistService shortlist;
    @Inject
    private Caller caller;
    @Inject
    private PathVariables path;
    private ShortlistRow row;
    private boolean known;
    private String note;

    /** Only a doctor has a choice of openings. */
    public boolean isOffered() {
        return caller.is(Role.DOCTOR);
    }

    /** Null while nothing was decided. */
    public ShortlistRow getRow() {
        if (!known && isOffered()) {
            row = shortlist.find(code()).orElse(null);
            known = true;
        }
        return row;
    }

    public boolean is(ShortlistMark mark) {
        return getRow() != null && row.mark() == mark;
    }

    public String getNote() {
        return note == null && getRow() != null ? row.note() : note;
    }

    public void setNote(String note) {
        this.note = note == null ? "" : note;
    }

    public int getLongestNote() {
        return ShortlistService.LONGEST_NOTE;
    }

    public void keep() {
        act("shortlist-kept", () -> shortlist.mark(code(), ShortlistMark.KEPT));
    }

    public void putAside() {
        act("shortlist-aside", () -> shortlist.mark(code(), ShortlistMark.PUT_ASIDE));
    }

    public void forget() {
        act("shortlist-forgotten", () -> shortlist.forget(code()));
    }

    public void saveNote() {
        act("shortlist-noted", () -> shortlist.note(code(), note));
    }

    private void act(String done, Runnable act) {
        Acts.run("/jobs/" + code(), done, act);
    }

    private String code() {
        return path.get("code");
    }
}
