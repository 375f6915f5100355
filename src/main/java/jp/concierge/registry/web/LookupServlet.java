package jp.concierge.registry.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.registry.InstitutionRow;
import jp.concierge.registry.Institutions;
import jp.concierge.registry.PostalTown;
import jp.concierge.registry.PostalTowns;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Throttle;
import jp.concierge.shared.web.Texts;

/**
 * What forms ask while somebody types: {@code POST /lookup/institutions} and {@code POST /lookup/towns}, the words in the body as
 * {@code q}, since an address would be written down on the way. Public facts; nothing of the question is kept.
 */
@WebServlet("/lookup/*")
public class LookupServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());
    private static final int MOST = 8;
    private static final int LONGEST = 80;
    /** Somebody who types all the time asks about twice a second. */
    private static final int TIMES = 600;
    private static final Duration PERIOD = Duration.ofMinutes(5);
    @Inject
    private transient Institutions institutions;
    @Inject
    private transient PostalTowns towns;
    @Inject
    private transient ReferenceTables reference;
    @Inject
    private transient Throttle throttle;
    @Inject
    private transient Caller caller;
    @Inject
    private transient Texts texts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String what = String.valueOf(request.getPathInfo());
        String typed = request.getParameter("q");
        if (!what.equals("/institutions") && !what.equals("/towns")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (typed == null || typed.length() > LONGEST) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (!throttle.allows("lookup", caller.address(), TIMES, PERIOD)) {
            response.sendError(429);
        } else {
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.getWriter().write((what.equals("/towns") ? towns(typed) : institutions(typed)).build().toString());
        }
    }

    private JsonArrayBuilder institutions(String typed) {
        JsonArrayBuilder found = JSON.createArrayBuilder();
        for (InstitutionRow row : institutions.search(typed, MOST)) {
            String kind = texts.label(row.kind());
            found.add(JSON.createObjectBuilder().add("id", row.id()).add("name", row.name()).add("address", row.address() == null ? "" : row.address())
                    .add("kind", row.beds() == null || row.beds() == 0 ? kind : texts.format("registry.lookup.beds", kind, row.beds())));
        }
        return found;
    }

    private JsonArrayBuilder towns(String typed) {
        JsonArrayBuilder found = JSON.createArrayBuilder();
        for (PostalTown town : towns.list(typed)) {
            found.add(JSON.createObjectBuilder().add("prefecture", reference.prefectureName(town.prefecture())).add("city", town.city()).add("town", town.town() == null ? "" : town.town()));
        }
        return found;
    }
}
