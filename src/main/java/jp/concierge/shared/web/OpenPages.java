package jp.concierge.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jp.concierge.shared.persistence.Publication;

/**
 * Pages that are the same for everybody are rendered once and kept until the publication moves or the day ends (papers hold
 * from a day on). The number of the publication is asked of the database before a kept page is shown: exact on every node.
 * Pages with a query are kept apart, the ones asked for lately, so that whoever tries all queries drives out nothing else. All of
 * them carry an entity tag and a time.
 */
@ApplicationScoped
class OpenPages {
    private static final int MOST = 500;
    private static final int MOST_WITH_QUERY = 200;
    private static final int LONGEST_QUERY = 300;
    private static final int LARGEST = 256 * 1024;
    private final Map<String, RenderedPage> kept = new ConcurrentHashMap<>();
    private final Map<String, RenderedPage> keptWithQuery = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RenderedPage> eldest) {
            return size() > MOST_WITH_QUERY;
        }
    });
    @Inject
    private Publication publication;
    @Inject
    private Clock clock;
    @Inject
    private AppInfo app;

    void answer(String view, HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        Publication.State published = publication.state();
        LocalDate today = LocalDate.now(clock);
        String state = published.number() + "/" + today;
        String query = request.getQueryString();
        Map<String, RenderedPage> known = query == null ? kept : keptWithQuery;
        String address = PageFilter.path(request) + (query == null ? "" : "?" + query);
        RenderedPage page = known.get(address);
        if (page == null || !page.state().equals(state)) {
            CapturedResponse captured = new CapturedResponse(response);
            request.getRequestDispatcher(view).forward(request, captured);
            if (captured.isAnswered()) {
                return;
            }
            page = RenderedPage.of(state, modified(published.changedAt(), today), captured.getContentType(), captured.body());
            if (response.getStatus() != HttpServletResponse.SC_OK) {
                page.write(response);
                return;
            }
            if (page.body().length <= LARGEST && (query == null || query.length() <= LONGEST_QUERY)) {
                keep(known, address, page);
            }
        }
        page.answer(request, response);
    }

    /** The latest of what a page depends on: the published words, the day, the program. */
    private Instant modified(Instant published, LocalDate today) {
        return Stream.of(published, today.atStartOfDay(clock.getZone()).toInstant(), app.getBuiltAt()).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static void keep(Map<String, RenderedPage> known, String address, RenderedPage page) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(address, page);
    }
}
