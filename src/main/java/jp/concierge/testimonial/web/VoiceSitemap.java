package jp.concierge.testimonial.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.concierge.shared.web.SitemapSource;
import jp.concierge.testimonial.PublishedVoices;

/** The public testimonials for search engines. */
@ApplicationScoped
public class VoiceSitemap implements SitemapSource {
    private static final int MOST = 1000;
    @Inject
    private PublishedVoices voices;

    @Override
    public List<Entry> entries() {
        return voices.newest(MOST).stream().map(voice -> new Entry("/voices/" + voice.slug(), voice.publicFrom())).toList();
    }
}
