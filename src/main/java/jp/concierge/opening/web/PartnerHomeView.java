package jp.concierge.opening.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.concierge.opening.OpeningFilter;
import jp.concierge.opening.OpeningRow;
import jp.concierge.opening.OpeningService;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.web.Acts;

/** {@code /partner}: what there is to do today about openings, and how they do. */
@Named
@RequestScoped
public class PartnerHomeView {
    private static final int BRIEF = 5;
    @Inject
    private OpeningService openings;

    public long count(String filter) {
        return openings.count(OpeningFilter.valueOf(filter));
    }

    /** Published ones that are to be confirmed again, the oldest first. */
    public List<OpeningRow> getStale() {
        return openings.list(OpeningFilter.STALE, "", new PageRequest(1, BRIEF, "confirmed", false)).rows();
    }

    /** What is being written, or was given back to be changed. */
    public List<OpeningRow> getWriting() {
        return openings.list(OpeningFilter.WRITING, "", new PageRequest(1, BRIEF, "-saved", false)).rows();
    }

    public void confirm(String code) {
        Acts.run("/partner", "opening-confirmed", () -> openings.confirm(code));
    }
}
