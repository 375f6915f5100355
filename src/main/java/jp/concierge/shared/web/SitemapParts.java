package jp.concierge.shared.web;

import java.util.List;

/**
 * Addresses of a feature of which there may be too many for one file. A feature implements this as an {@code @ApplicationScoped} bean in its
 * {@code web} package.
 */
public interface SitemapParts {
    /** Addresses of one file; fewer than search engines allow, so that a file stays small. */
    int SIZE = 10_000;

    /** Part of the addresses of the files: {@code <name>-<number>}. */
    String name();

    /** False while nobody can say yet which there are. */
    boolean isReady();

    /** How many files there are, of at most {@link #SIZE} addresses each. */
    int parts();

    /** @param part from 1 */
    List<SitemapSource.Entry> entries(int part);
}
