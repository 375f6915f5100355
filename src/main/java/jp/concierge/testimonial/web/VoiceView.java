package jp.concierge.testimonial.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jp.concierge.shared.web.AppInfo;
import jp.concierge.shared.web.JsonLd;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Texts;
import jp.concierge.testimonial.PublishedVoices;
import jp.concierge.testimonial.Voice;

/** {@code /voices/{slug}}: one public testimonial. */
@Named
@RequestScoped
public class VoiceView {
    @Inject
    private PublishedVoices voices;
    @Inject
    private VoiceWords words;
    @Inject
    private PathVariables path;
    @Inject
    private AppInfo app;
    @Inject
    private Texts texts;
    private Voice voice;

    public Voice getVoice() {
        if (voice == null) {
            voice = voices.get(path.get("slug"));
        }
        return voice;
    }

    /**
     * What the page is, for machines: an article that we publish. Not a review: nobody rates anything, and a review of ourselves
     * on our own site would be advertising.
     */
    public String getArticle() {
        JsonObjectBuilder article = Json.createObjectBuilder().add("@context", "https://schema.org").add("@type", "Article").add("headline", getVoice().headline())
                .add("inLanguage", "ja").add("datePublished", getVoice().publicFrom().toString()).add("url", address())
                .add("mainEntityOfPage", address()).add("abstract", getDescription())
                .add("author", Json.createObjectBuilder().add("@type", "Person").add("name", texts.format("voice.author", words.who(getVoice().facts()))))
                .add("publisher", Json.createObjectBuilder().add("@type", "Organization").add("name", texts.get("frame.brand")).add("url", app.getBaseUrl() + "/"));
        return JsonLd.script(article.build());
    }

    /** For search engines and shared links: who, and the first words. */
    public String getDescription() {
        String first = getVoice().story().isEmpty() ? "" : getVoice().story().get(0);
        return texts.format("voice.description", words.who(getVoice().facts()), first.substring(0, first.offsetByCodePoints(0, Math.min(80, first.codePointCount(0, first.length())))));
    }

    private String address() {
        return app.getBaseUrl() + "/voices/" + getVoice().slug();
    }
}
