package jp.concierge.opening.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.concierge.opening.OpeningFilter;
import jp.concierge.opening.OpeningRow;
import jp.concierge.opening.OpeningService;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.web.Acts;
import jp.concierge.shared.web.PathVariables;

/** {@code /partner/openings}: the partner's openings, by what becomes of them; the address says which part and in which order. */
@Named
@RequestScoped
public class OpeningsView {
    private static final List<OpeningFilter> PARTS = List.of(OpeningFilter.ALL, OpeningFilter.WRITING, OpeningFilter.TODO, OpeningFilter.SHOWN, OpeningFilter.STALE, OpeningFilter.OFF,
            OpeningFilter.ENDED);
    @Inject
    private OpeningService openings;
    @Inject
    private PathVariables path;
    @Inject
    private Clock clock;
    private Page<OpeningRow> page;

    /** A part of the list and how many it holds. */
    public record Part(OpeningFilter filter, long count, boolean chosen) {
    }

    public OpeningFilter getFilter() {
        OpeningFilter chosen = Acts.chosen(OpeningFilter.class, path.query("filter"));
        return chosen == null ? OpeningFilter.ALL : chosen;
    }

    public String getWords() {
        return path.query("q");
    }

    public List<Part> getParts() {
        return PARTS.stream().map(one -> new Part(one, openings.count(one), one == getFilter())).toList();
    }

    public Page<OpeningRow> getPage() {
        if (page == null) {
            page = openings.list(getFilter(), getWords(), new PageRequest(path.number("page", 1), PageRequest.DEFAULT_SIZE, path.query("sort"), false));
        }
        return page;
    }

    /** Whole days since then. */
    public long days(Instant since) {
        return Duration.between(since, clock.instant()).toDays();
    }

    public void confirm(String code) {
        Acts.run("/partner/openings?filter=" + getFilter(), "opening-confirmed", () -> openings.confirm(code));
    }
}
