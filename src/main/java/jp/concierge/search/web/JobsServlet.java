package jp.concierge.search.web;

import static jp.concierge.shared.web.Html.escape;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.concierge.search.JobPage;
import jp.concierge.search.JobQuery;
import jp.concierge.search.JobSearch;
import jp.concierge.shared.web.AppInfo;
import jp.concierge.shared.web.PageFrames;
import jp.concierge.shared.web.Texts;

/** {@code /jobs}: the openings that an address asks for. Needs no script, no session and no name. */
@WebServlet("/pages/site/jobs")
public class JobsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String FRAME = "/pages/site/jobs.xhtml";
    private static final String WAITING = "/pages/site/jobs-waiting.xhtml";
    private static final String SECONDS_TO_WAIT = "5";
    @Inject
    private transient JobSearch search;
    @Inject
    private transient JobsForm form;
    @Inject
    private transient JobsResults results;
    @Inject
    private transient PageFrames frames;
    @Inject
    private transient Texts texts;
    @Inject
    private transient AppInfo app;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Optional<JobPage> page = search.find(JobQuery.of(request.getQueryString()));
        if (page.isPresent()) {
            frames.answer(FRAME, request, response, holes(page.get()));
        } else {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader("Retry-After", SECONDS_TO_WAIT);
            frames.answer(WAITING, request, response, Map.of());
        }
    }

    private Map<String, String> holes(JobPage page) {
        JobQuery query = page.query();
        String heading = results.heading(page);
        Map<String, String> holes = new HashMap<>();
        holes.put("title", escape(query.isNarrowed() ? texts.format("jobs.title.count", heading, page.total()) : heading));
        holes.put("description", escape(query.isNarrowed() ? texts.format("jobs.description.narrowed", heading, page.total()) : texts.get("jobs.description")));
        holes.put("canonical", escape(app.getBaseUrl() + "/jobs" + query.address()));
        holes.put("robots", JobsResults.isIndexable(query) && page.total() > 0 ? "index" : "noindex");
        holes.put("heading", escape(heading));
        holes.put("q", escape(query.text()));
        holes.put("near", escape(query.near()));
        holes.put("nearProblem", results.nearProblem(page));
        holes.put("distances", form.distances(page));
        holes.put("sort", query.sort() == JobQuery.Sort.BEST ? "" : "<input type=\"hidden\" name=\"sort\" value=\"" + query.sort() + "\">");
        holes.put("map", form.map(page));
        holes.put("count", texts.format("jobs.count", page.total()));
        holes.put("chosen", query.chosen().isEmpty() ? "" : " <span class=\"count num\">" + query.chosen().values().stream().mapToInt(values -> values.size()).sum() + "</span>");
        holes.put("chips", results.chips(page));
        holes.put("save", escape("/my/searches/new" + query.narrowing().address()));
        holes.put("feed", escape("/feed/jobs.xml" + query.narrowing().address()));
        holes.put("orders", results.orders(page));
        holes.put("list", results.list(page));
        holes.put("facets", form.facets(page));
        return holes;
    }
}
