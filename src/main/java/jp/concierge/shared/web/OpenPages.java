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
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jp.concierge.shared.persistence.Publication;

/**
 * Pages that are the same for everybody are rendered once and kept until the publication moves or the day ends (papers hold
 * from a day on). The number of the publication is asked of the database before a kept page is shown: exact on every node.
 * Pages with a query are rendered each time; all of them carry an entity tag and a time.
 */
@ApplicationScoped
class OpenPages {
    private static final int MOST = 500;
    private final Map<String, RenderedPage> kept = new ConcurrentHashMap<>();
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
        String address = request.getQueryString() == null ? PageFilter.path(request) : null;
        RenderedPage page = address == null ? null : kept.get(address);
        if (page == null || !page.state().equals(state)) {
            CapturedResponse captured = new CapturedResponse(response);
            request.getRequestDispatcher(view).forward(request, captured);
            if (captured.isAnswered()) {
                return;
            }
            page = RenderedPage.of(state, modified(published.changedAt(), today), captured.getContentType(), captured.text());
            if (response.getStatus() != HttpServletResponse.SC_OK) {
                page.write(response);
                return;
            }
            if (address != null) {
                keep(address, page);
            }
        }
        page.answer(request, response);
    }

    /** The latest of what a page depends on: the published words, the day, the program. */
    private Instant modified(Instant published, LocalDate today) {
        return Stream.of(published, today.atStartOfDay(clock.getZone()).toInstant(), app.getBuiltAt()).max(Comparator.naturalOrder()).orElseThrow();
    }

    private void keep(String address, RenderedPage page) {
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(address, page);
    }
}
