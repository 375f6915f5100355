package jp.concierge.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;

/** What public pages tell machines of themselves, in the words of schema.org; to stand inside a script element of a page. */
@Named
@ApplicationScoped
public class JsonLd {
    /** Asked for once: looking the implementation up costs more than all the words. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());
    private static final String VOCABULARY = "https://schema.org";
    @Inject
    private AppInfo app;
    @Inject
    private Texts texts;
    @Inject
    private PathVariables path;

    /** @param phone in international form; may be empty */
    public String organization(String name, String phone) {
        JsonObjectBuilder organization = thing("Organization").add("name", name).add("url", app.getBaseUrl() + "/")
                .add("logo", app.getBaseUrl() + "/resources/images/favicon.svg").add("description", texts.get("frame.description"));
        if (phone != null && !phone.isEmpty()) {
            organization.add("contactPoint", JSON.createObjectBuilder().add("@type", "ContactPoint").add("telephone", phone).add("contactType", "customer service").add("availableLanguage", "ja"));
        }
        return script(organization.build());
    }

    public String website() {
        return script(thing("WebSite").add("name", texts.get("frame.brand")).add("url", app.getBaseUrl() + "/").add("inLanguage", "ja").build());
    }

    /** The way from the home page to the requested one; {@code parent} is what stands between, or empty. */
    public String crumbs(String here, String parent, String parentPath) {
        JsonArrayBuilder items = JSON.createArrayBuilder().add(crumb(1, texts.get("frame.home"), "/"));
        boolean between = parent != null && !parent.isEmpty();
        if (between) {
            items.add(crumb(2, parent, parentPath));
        }
        items.add(crumb(between ? 3 : 2, here, path.getRequested()));
        return script(thing("BreadcrumbList").add("itemListElement", items).build());
    }

    /** Questions and answers as {@link Texts#pairs} gives them. */
    public String questions(String prefix) {
        JsonArrayBuilder questions = JSON.createArrayBuilder();
        for (Texts.Pair pair : texts.pairs(prefix)) {
            questions.add(JSON.createObjectBuilder().add("@type", "Question").add("name", pair.name())
                    .add("acceptedAnswer", JSON.createObjectBuilder().add("@type", "Answer").add("text", pair.text())));
        }
        return script(thing("FAQPage").add("mainEntity", questions).build());
    }

    /** The object as text that cannot end the script element around it, whatever it holds. */
    public static String script(JsonObject object) {
        return object.toString().replace("<", "\\u003c");
    }

    private static JsonObjectBuilder thing(String type) {
        return JSON.createObjectBuilder().add("@context", VOCABULARY).add("@type", type);
    }

    private JsonObjectBuilder crumb(int position, String name, String address) {
        return JSON.createObjectBuilder().add("@type", "ListItem").add("position", position).add("name", name).add("item", app.getBaseUrl() + address);
    }
}
