package jp.concierge.shared.web;

import java.time.LocalDate;
import java.util.List;

/** Addresses of a feature that search engines may know. A feature implements this as an {@code @ApplicationScoped} bean in its {@code web} package. */
public interface SitemapSource {

    /** @param lastModified day in Japan on which what the page says last changed */
    record Entry(String path, LocalDate lastModified) {
    }

    List<Entry> entries();
}
