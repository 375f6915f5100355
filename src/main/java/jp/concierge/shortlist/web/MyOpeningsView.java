package jp.concierge.shortlist.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.web.Acts;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shortlist.ShortlistMark;
import jp.concierge.shortlist.ShortlistRow;
import jp.concierge.shortlist.ShortlistService;

/** {@code /my/openings}: what the doctor keeps and what was put aside; the address says which part and in which order. */
@Named
@RequestScoped
public class MyOpeningsView {
    @Inject
    private ShortlistService shortlist;
    @Inject
    private PathVariables path;
    private Page<ShortlistRow> page;

    /** A part of the list and how many it holds. */
    public record Part(ShortlistMark mark, long count, boolean chosen) {
    }

    public ShortlistMark getMark() {
        ShortlistMark chosen = Acts.chosen(ShortlistMark.class, path.query("list"));
        return chosen == null ? ShortlistMark.KEPT : chosen;
    }

    public List<Part> getParts() {
        return Arrays.stream(ShortlistMark.values()).map(one -> new Part(one, shortlist.count(one), one == getMark())).toList();
    }

    public Page<ShortlistRow> getPage() {
        if (page == null) {
            page = shortlist.list(getMark(), new PageRequest(path.number("page", 1), PageRequest.BRIEF_SIZE, path.query("sort"), false));
        }
        return page;
    }

    public boolean isOldestFirst() {
        return "marked".equals(path.query("sort"));
    }

    /** Moves one to the other part of the list. */
    public void turn(String code) {
        ShortlistMark other = getMark() == ShortlistMark.KEPT ? ShortlistMark.PUT_ASIDE : ShortlistMark.KEPT;
        act("shortlist-turned-" + other, () -> shortlist.mark(code, other));
    }

    public void forget(String code) {
        act("shortlist-forgotten", () -> shortlist.forget(code));
    }

    private void act(String done, Runnable act) {
        Acts.run("/my/openings?list=" + getMark(), done, act);
    }
}
