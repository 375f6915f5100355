package jp.concierge.shortlist.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.concierge.search.JobQuery;
import jp.concierge.search.web.QueryWords;
import jp.concierge.shared.web.Acts;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Texts;
import jp.concierge.shortlist.SavedSearchRow;
import jp.concierge.shortlist.SavedSearchService;
import jp.concierge.shortlist.SearchAlert;

/** {@code /my/searches/new}: saves the search that the query of the address says, as the page of openings writes it. */
@Named
@RequestScoped
public class NewSearchView {
    @Inject
    private SavedSearchService searches;
    @Inject
    private QueryWords words;
    @Inject
    private PathVariables path;
    @Inject
    private Texts texts;
    private JobQuery query;
    private String name;
    private SearchAlert alert = SearchAlert.OFF;

    public JobQuery getQuery() {
        if (query == null) {
            query = SavedSearchRow.canonical(JobQuery.of(path.getQueryString()));
        }
        return query;
    }

    /** The query in words; "" when nothing narrows. */
    public String getWords() {
        return words.line(getQuery());
    }

    /** What was typed; before that the query in words, as much of it as a name may hold. */
    public String getName() {
        if (name == null) {
            String whole = getQuery().isNarrowed() ? getWords() : texts.get("searches.all");
            boolean fits = whole.codePointCount(0, whole.length()) <= SavedSearchService.LONGEST_NAME;
            name = fits ? whole : whole.substring(0, whole.offsetByCodePoints(0, SavedSearchService.LONGEST_NAME));
        }
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public SearchAlert getAlert() {
        return alert;
    }

    public void setAlert(SearchAlert alert) {
        this.alert = alert;
    }

    public void save() {
        Acts.run("/my/searches", "search-saved", () -> searches.create(name, getQuery(), alert));
    }
}
