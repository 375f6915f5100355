package jp.concierge.testimonial.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.concierge.shared.web.AppInfo;
import jp.concierge.shared.web.SitemapSource;
import jp.concierge.testimonial.PublishedVoices;
import jp.concierge.testimonial.Voice;

/** The public testimonials for search engines. */
@ApplicationScoped
public class VoiceSitemap implements SitemapSource {
    private static final int MOST = 1000;
    @Inject
    private PublishedVoices voices;
    @Inject
    private AppInfo app;

    @Override
    public List<Entry> entries() {
        List<Voice> all = voices.newest(MOST);
        LocalDate newest = all.stream().map(Voice::publicFrom).max(Comparator.naturalOrder()).orElseGet(app::getBuiltOn);
        return Stream.concat(Stream.of(new Entry("/voices", newest)), all.stream().map(voice -> new Entry("/voices/" + voice.slug(), voice.publicFrom()))).toList();
    }
}
