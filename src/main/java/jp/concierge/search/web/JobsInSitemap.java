package jp.concierge.search.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.concierge.search.JobQuery;
import jp.concierge.search.JobSearch;
import jp.concierge.shared.web.SitemapParts;
import jp.concierge.shared.web.SitemapSource;

/** Openings for search engines, what was confirmed last first, and the list of them. */
@ApplicationScoped
public class JobsInSitemap implements SitemapParts {
    @Inject
    private JobSearch search;
    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public boolean isReady() {
        return search.isReady();
    }

    @Override
    public int parts() {
        return (int) Math.max(1, (search.count(JobQuery.ALL) + SIZE - 1) / SIZE);
    }

    @Override
    public List<SitemapSource.Entry> entries(int part) {
        List<SitemapSource.Entry> entries = new ArrayList<>();
        if (part == 1) {
            entries.add(new SitemapSource.Entry("/jobs", LocalDate.now(clock)));
        }
        search.list(JobQuery.ALL, (part - 1) * SIZE, SIZE).forEach(one -> entries.add(new SitemapSource.Entry("/jobs/" + one.code(), day(one.confirmedAt()))));
        return entries;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
