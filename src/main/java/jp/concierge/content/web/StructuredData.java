package jp.concierge.content.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import jp.concierge.content.PublicVersion;
import jp.concierge.settings.OperatorSettings;
import jp.concierge.shared.config.ClockProducer;
import jp.concierge.shared.web.AppInfo;
import jp.concierge.shared.web.Texts;

/** What machines read of a guide: JSON-LD in the words of schema.org. */
@ApplicationScoped
public class StructuredData {
    private static final String CONTEXT = "https://schema.org";
    @Inject
    private AppInfo app;
    @Inject
    private Texts texts;
    @Inject
    private OperatorSettings operator;

    String article(PublicVersion guide) {
        String url = app.getBaseUrl() + guide.path();
        JsonObjectBuilder organisation = Json.createObjectBuilder().add("@type", "Organization")
                .add("name", operator.getOrganisation().isEmpty() ? texts.get("frame.brand") : operator.getOrganisation()).add("url", app.getBaseUrl() + "/");
        JsonObject publisher = organisation.build();
        return inScript(Json.createObjectBuilder().add("@context", CONTEXT).add("@type", "Article").add("headline", guide.title()).add("description", guide.summary())
                .add("inLanguage", "ja").add("url", url).add("mainEntityOfPage", Json.createObjectBuilder().add("@type", "WebPage").add("@id", url))
                .add("datePublished", iso(guide.firstPublishedAt().isBefore(guide.lastModified()) ? guide.firstPublishedAt() : guide.lastModified()))
                .add("dateModified", iso(guide.lastModified())).add("image", app.getBaseUrl() + "/resources/images/og.png")
                .add("timeRequired", "PT" + guide.minutes() + "M").add("author", publisher).add("publisher", publisher).build());
    }

    /** @param trail pairs of name and path below the home page */
    String breadcrumbs(String... trail) {
        JsonArrayBuilder items = Json.createArrayBuilder().add(crumb(1, texts.get("frame.home"), "/"));
        for (int i = 0; i + 1 < trail.length; i += 2) {
            items.add(crumb(2 + i / 2, trail[i], trail[i + 1]));
        }
        return inScript(Json.createObjectBuilder().add("@context", CONTEXT).add("@type", "BreadcrumbList").add("itemListElement", items).build());
    }

    private JsonObjectBuilder crumb(int position, String name, String path) {
        return Json.createObjectBuilder().add("@type", "ListItem").add("position", position).add("name", name).add("item", app.getBaseUrl() + path);
    }

    private static String iso(Instant instant) {
        return instant.atZone(ClockProducer.JAPAN).toOffsetDateTime().withNano(0).toString();
    }

    /** As the content of a script element, which no text in it can end. */
    static String inScript(JsonObject object) {
        return object.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }
}
