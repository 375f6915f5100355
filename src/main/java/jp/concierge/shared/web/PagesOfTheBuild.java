package jp.concierge.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** The home page, the services and the page for hospitals: their words come with the program. */
@ApplicationScoped
class PagesOfTheBuild implements SitemapSource {
    @Inject
    private AppInfo app;

    @Override
    public List<Entry> entries() {
        return Pages.all().stream().filter(page -> page.isOpen() && page.cacheable()).map(PageRule::path)
                .flatMap(path -> path.equals("/") || path.equals("/hospitals") || path.startsWith("/services/") ? Stream.of(new Entry(path, app.getBuiltOn())) : Stream.empty())
                .toList();
    }
}
