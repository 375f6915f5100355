package jp.concierge.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import jp.concierge.search.JobQuery;
import jp.concierge.search.JobSearch;
import jp.concierge.search.NearPlace;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Texts;

/** Beside an opening: others like it, and how far it is from a place that somebody types. Both come from the index; without one the page stands alone. */
@Named
@RequestScoped
public class BesideView {
    private static final int SIMILAR = 4;
    @Inject
    private JobSearch search;
    @Inject
    private PathVariables path;
    @Inject
    private Texts texts;
    private List<String> similar;

    /** HTML of each. */
    public List<String> getSimilar() {
        if (similar == null) {
            similar = search.isReady() ? search.similar(path.get("code"), SIMILAR).stream().map(card -> card.replace(JobCards.WAY, "")).toList() : List.of();
        }
        return similar;
    }

    public String getFrom() {
        return path.query("from");
    }

    public int getLongestPlace() {
        return JobQuery.LONGEST_TEXT;
    }

    /** The distance in words, or why there is none; "" while nothing is asked. */
    public String getWay() {
        if (getFrom().isBlank() || !search.isReady()) {
            return "";
        }
        NearPlace place = search.place(getFrom()).orElse(null);
        if (place == null) {
            return texts.format("jobs.near.unknown", getFrom());
        }
        OptionalDouble km = search.way(path.get("code"), getFrom());
        return km.isEmpty() ? texts.get("jobs.from.nowhere") : texts.format("jobs.from.way", place.name(), String.format(Locale.ROOT, km.getAsDouble() < 10 ? "%.1f" : "%.0f", km.getAsDouble()));
    }
}
