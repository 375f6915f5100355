package jp.concierge.shortlist.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.concierge.search.JobQuery;
import jp.concierge.search.web.QueryWords;
import jp.concierge.shared.web.Acts;
import jp.concierge.shared.web.Redirects;
import jp.concierge.shared.web.Texts;
import jp.concierge.shortlist.SavedSearchRow;
import jp.concierge.shortlist.SavedSearchService;
import jp.concierge.shortlist.SearchAlert;

/** {@code /my/searches}: the searches that the doctor saved, what is new in each, and how often a mail tells so. */
@Named
@RequestScoped
public class MySearchesView {
    private static final String PAGE = "/my/searches";
    @Inject
    private SavedSearchService searches;
    @Inject
    private QueryWords words;
    @Inject
    private Texts texts;
    private List<Line> lines;

    /** A saved search, and what is typed to change it. */
    public static final class Line {
        private final SavedSearchRow row;
        private final String words;
        private String name;
        private SearchAlert alert;

        private Line(SavedSearchRow row, String words) {
            this.row = row;
            this.words = words;
            this.name = row.name();
            this.alert = row.alert();
        }

        public SavedSearchRow getRow() {
            return row;
        }

        public String getWords() {
            return words;
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public SearchAlert getAlert() {
            return alert;
        }

        public void setAlert(SearchAlert alert) {
            this.alert = alert;
        }
    }

    public List<Line> getLines() {
        if (lines == null) {
            lines = searches.list().stream().map(row -> new Line(row, words(row.query()))).toList();
        }
        return lines;
    }

    private String words(JobQuery query) {
        return query.isNarrowed() ? words.line(query) : texts.get("searches.all");
    }

    public int getMost() {
        return SavedSearchService.MOST;
    }

    public int getMostFresh() {
        return SavedSearchService.MOST_FRESH;
    }

    public int getLongestName() {
        return SavedSearchService.LONGEST_NAME;
    }

    public SearchAlert[] getAlerts() {
        return SearchAlert.values();
    }

    /** Leads to what is new. */
    public void look(UUID id) {
        Redirects.to("/jobs" + searches.look(id).sorted(JobQuery.Sort.NEW).address());
    }

    public void save(Line line) {
        Acts.run(PAGE, "search-changed", () -> searches.change(line.row.id(), line.name, line.alert), Map.of("name", "name-" + line.row.id()));
    }

    public void remove(UUID id) {
        Acts.run(PAGE, "search-removed", () -> searches.remove(id));
    }
}
