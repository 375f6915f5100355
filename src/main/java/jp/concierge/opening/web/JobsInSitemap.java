package jp.concierge.opening.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.concierge.opening.OpeningQuery;
import jp.concierge.opening.PublicOpening;
import jp.concierge.opening.PublishedOpenings;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.web.SitemapSource;

/** Openings for search engines, the ones confirmed last. */
@ApplicationScoped
public class JobsInSitemap implements SitemapSource {
    private static final int SIZE = 200;
    private static final int PAGES = 50;
    @Inject
    private PublishedOpenings openings;
    @Inject
    private Clock clock;

    @Override
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry("/jobs", LocalDate.now(clock)));
        for (int number = 1; number <= PAGES; number++) {
            Page<PublicOpening> page = openings.list(new OpeningQuery("", "", ""), new PageRequest(number, SIZE, null, false));
            page.rows().forEach(row -> entries.add(new Entry("/jobs/" + row.code(), row.confirmedOn())));
            if (number >= page.pages()) {
                break;
            }
        }
        return entries;
    }
}
