package jp.concierge.support.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a page tells machines in the words of schema.org, and what is wrong with it. */
public final class StructuredWords {
    private final Fetched page;
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> types = new TreeSet<>();
    private final Set<String> addresses = new TreeSet<>();

    public StructuredWords(Fetched page) {
        this.page = page;
        for (String source : page.all("<script type=\"application/ld\\+json\"[^>]*>(.*?)</script>")) {
            thing(JsonParser.parseString(source).getAsJsonObject());
        }
    }

    public Set<String> types() {
        return types;
    }

    /** Addresses on this site that the words name. */
    public Set<String> addresses() {
        return addresses;
    }

    public List<String> wrong() {
        return wrong;
    }

    private void thing(JsonObject thing) {
        String type = text(thing, "@type");
        types.add(type);
        expect(text(thing, "@context").equals("https://schema.org"), type + " names another vocabulary");
        switch (type) {
            case "Organization" -> {
                texts(thing, "name", "description");
                address(thing, "url");
                address(thing, "logo");
                if (thing.has("contactPoint")) {
                    expect(text(thing.getAsJsonObject("contactPoint"), "telephone").matches("\\+81\\d{9,10}"), "telephone in international form");
                }
            }
            case "WebSite" -> {
                texts(thing, "name", "inLanguage");
                address(thing, "url");
            }
            case "BreadcrumbList" -> crumbs(thing);
            case "FAQPage" -> questions(thing);
            case "Article" -> article(thing);
            case "JobPosting" -> posting(thing);
            default -> wrong.add("nobody validates " + type);
        }
    }

    private void crumbs(JsonObject list) {
        int position = 0;
        for (JsonElement item : list.getAsJsonArray("itemListElement")) {
            JsonObject crumb = item.getAsJsonObject();
            expect(crumb.get("position").getAsInt() == ++position, "crumbs are numbered in order");
            texts(crumb, "name");
            address(crumb, "item");
        }
        expect(position >= 2, "crumbs lead from the home page to this one");
    }

    private void questions(JsonObject list) {
        expect(list.getAsJsonArray("mainEntity").size() >= 2, "several questions");
        for (JsonElement one : list.getAsJsonArray("mainEntity")) {
            JsonObject question = one.getAsJsonObject();
            String answer = text(question.getAsJsonObject("acceptedAnswer"), "text");
            // machines are told nothing that people do not read
            expect(shows(text(question, "name")), "the page shows the question " + text(question, "name"));
            expect(shows(answer), "the page shows the answer " + answer);
        }
    }

    private void article(JsonObject article) {
        texts(article, "headline", "inLanguage");
        expect(article.has("author") && !text(article.getAsJsonObject("author"), "name").isEmpty(), "an article has an author");
        for (String name : List.of("datePublished", "dateModified")) {
            if (article.has(name)) {
                String day = text(article, name);
                expect(!(day.length() > 10 ? OffsetDateTime.parse(day).toLocalDate() : LocalDate.parse(day)).isAfter(LocalDate.now().plusDays(1)), name + " lies ahead");
            }
        }
        expect(article.has("datePublished"), "an article says when it was published");
    }

    private void posting(JsonObject posting) {
        texts(posting, "title", "description", "occupationalCategory");
        address(posting, "url");
        expect(shows(text(posting, "title")), "the page shows the title " + text(posting, "title"));
        expect(shows(text(posting, "description").split("\n")[0]), "the page shows the duties");
        expect(!LocalDate.parse(text(posting, "datePosted")).isAfter(LocalDate.now().plusDays(1)), "datePosted lies ahead");
        expect(LocalDate.parse(text(posting, "validThrough")).isAfter(LocalDate.now().minusDays(1)), "validThrough is over");
        expect(Set.of("FULL_TIME", "PART_TIME").contains(text(posting, "employmentType")), "employmentType is none of the vocabulary");
        expect(!text(posting.getAsJsonObject("hiringOrganization"), "name").isBlank(), "a posting names somebody who hires");
        JsonObject place = posting.getAsJsonObject("jobLocation").getAsJsonObject("address");
        expect(shows(text(place, "addressRegion")) && shows(text(place, "streetAddress")), "the page shows the place");
        if (posting.has("baseSalary")) {
            JsonObject pay = posting.getAsJsonObject("baseSalary").getAsJsonObject("value");
            expect(pay.get("minValue").getAsLong() > 0 && pay.get("maxValue").getAsLong() >= pay.get("minValue").getAsLong(), "pay from less to more");
        }
    }

    private boolean shows(String text) {
        String words = page.text().replaceAll("(?s)<script.*?</script>|<[^>]+>", "").replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
        return words.contains(text);
    }

    private void texts(JsonObject thing, String... names) {
        for (String name : names) {
            expect(!text(thing, name).isBlank() && !text(thing, name).contains("???"), text(thing, "@type") + " has a " + name);
        }
    }

    private void address(JsonObject thing, String name) {
        URI address = URI.create(text(thing, name));
        expect(address.isAbsolute(), name + " is absolute: " + address);
        addresses.add(address.getRawPath() + (address.getRawFragment() == null ? "" : "#" + address.getRawFragment()));
    }

    private static String text(JsonObject thing, String name) {
        return thing.has(name) ? thing.get(name).getAsString() : "";
    }

    private void expect(boolean right, String what) {
        if (!right) {
            wrong.add(what);
        }
    }
}
