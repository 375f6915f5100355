package jp.concierge.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.concierge.shared.web.PageRule;
import jp.concierge.shared.web.Pages;
import jp.concierge.support.browser.Fetched;
import jp.concierge.support.browser.StructuredWords;
import jp.concierge.support.browser.World;
import org.junit.jupiter.api.Test;

/** Every public page, without a browser: links, words for machines, weight, cookies. */
class PublicPagesBrowserIT {
    private static final int HEAVIEST = 100 * 1024;
    private static Map<String, Fetched> crawled;

    /** Every page of this site that can be reached from the home page by links, with what came back; forms and logins included. */
    private static synchronized Map<String, Fetched> crawled() {
        if (crawled == null) {
            crawled = new TreeMap<>();
            Deque<String> waiting = new ArrayDeque<>(List.of("/"));
            while (!waiting.isEmpty()) {
                String path = waiting.poll();
                if (!crawled.containsKey(path)) {
                    Fetched page = Fetched.get(path);
                    crawled.put(path, page);
                    if (page.header("Content-Type").startsWith("text/html")) {
                        page.links().stream().map(link -> link.replaceAll("#.*", "")).filter(link -> !link.isEmpty()).forEach(waiting::add);
                    }
                }
            }
        }
        return crawled;
    }

    /** The pages that show something: those of the sitemap. */
    private static List<String> addresses() {
        String base = World.get().concierge().url("");
        List<String> addresses = Fetched.get("/sitemap.xml").all("<loc>([^<]+)</loc>");
        assertTrue(addresses.size() >= 16, addresses.toString());
        addresses.forEach(address -> assertTrue(address.startsWith(base + "/"), address));
        return addresses.stream().map(address -> address.substring(base.length())).toList();
    }

    @Test
    void every_link_on_a_public_page_leads_to_a_page() {
        List<String> dead = new ArrayList<>();
        Map<String, Set<String>> ids = new HashMap<>();
        crawled().forEach((path, page) -> {
            boolean closed = Pages.find(path.replaceAll("\\?.*", "")).map(match -> !match.rule().isOpen()).orElse(false);
            if (closed ? page.status() != 303 || !page.header("Location").contains("/login?next=") : page.status() != 200) {
                dead.add(path + " gave " + page.status());
            }
            ids.put(path, new HashSet<>(page.all("\\sid=\"([^\"]+)\"")));
        });
        crawled().forEach((path, page) -> page.links().stream().filter(link -> link.contains("#")).forEach(link -> {
            String[] target = link.split("#", 2);
            if (!ids.getOrDefault(target[0], Set.of()).contains(target[1])) {
                dead.add(path + " links to the missing part " + link);
            }
        }));
        assertEquals(List.of(), dead);
        assertTrue(crawled().size() >= 20, crawled().keySet().toString());
    }

    @Test
    void every_page_of_the_page_map_that_shows_something_is_in_the_sitemap_and_can_be_reached() {
        Set<String> missing = new TreeSet<>();
        List<String> addresses = addresses();
        for (PageRule page : Pages.all()) {
            if (page.isOpen() && page.cacheable() && page.variables().isEmpty() && !page.path().contains(".") && !addresses.contains(page.path())) {
                missing.add(page.path());
            }
        }
        assertEquals(Set.of(), missing);
        missing.addAll(addresses);
        missing.removeAll(crawled().keySet());
        assertEquals(Set.of(), missing, "pages of the sitemap that no link leads to");
    }

    @Test
    void the_sitemap_says_when_each_page_changed_and_robots_know_where_it_is() {
        Fetched sitemap = Fetched.get("/sitemap.xml");
        assertTrue(sitemap.header("Content-Type").startsWith("application/xml"), sitemap.header("Content-Type"));
        List<String> days = sitemap.all("<lastmod>([^<]+)</lastmod>");
        assertEquals(addresses().size(), days.size());
        days.forEach(day -> assertFalse(LocalDate.parse(day).isAfter(LocalDate.now().plusDays(1)), day));
        Fetched robots = Fetched.get("/robots.txt");
        assertTrue(robots.text().contains("Sitemap: " + World.get().concierge().url("/sitemap.xml")), robots.text());
        assertTrue(robots.text().contains("Disallow: /my\n") && robots.header("Content-Type").startsWith("text/plain"), robots.text());
    }

    @Test
    void every_page_names_itself_once_for_people_search_engines_and_friends() {
        List<String> wrong = new ArrayList<>();
        Set<String> titles = new HashSet<>();
        Set<String> descriptions = new HashSet<>();
        for (String path : addresses()) {
            Fetched page = Fetched.get(path);
            String address = World.get().concierge().url(path);
            expect(wrong, path, page.all("<h1[ >](.*?)</h1>").size() == 1, "has not exactly one h1");
            expect(wrong, path, page.all("<link rel=\"canonical\" href=\"([^\"]+)\"").equals(List.of(address)), "has another canonical address");
            expect(wrong, path, page.all("<meta property=\"og:url\" content=\"([^\"]+)\"").equals(List.of(address)), "has another Open Graph address");
            expect(wrong, path, page.all("<meta property=\"og:image\" content=\"([^\"]+)\"").size() == 1, "has no Open Graph picture");
            expect(wrong, path, page.text().contains(" lang=\"ja\""), "does not say its language");
            String title = String.join("", page.all("<title>(.*?)</title>"));
            String description = String.join("", page.all("<meta name=\"description\" content=\"([^\"]+)\""));
            expect(wrong, path, titles.add(title) && title.length() >= 10, "has the title of another page or hardly one: " + title);
            expect(wrong, path, descriptions.add(description) && description.length() >= 20, "has the description of another page or hardly one: " + description);
            expect(wrong, path, path.equals("/") || page.all("<nav class=\"crumbs\"(.*?)</nav>").size() == 1, "does not show where it stands");
            int before = 1;
            for (String level : page.all("<h([1-6])[ >]")) {
                expect(wrong, path, Integer.parseInt(level) <= before + 1, "leaves out a level of headings before an h" + level);
                before = Integer.parseInt(level);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void what_machines_are_told_is_well_formed_true_and_leads_somewhere() {
        List<String> wrong = new ArrayList<>();
        Set<String> types = new TreeSet<>();
        for (String path : addresses()) {
            StructuredWords words = new StructuredWords(Fetched.get(path));
            words.wrong().forEach(one -> wrong.add(path + ": " + one));
            types.addAll(words.types());
            expect(wrong, path, words.types().contains("Organization"), "does not say who speaks");
            expect(wrong, path, words.types().contains(path.equals("/") ? "WebSite" : "BreadcrumbList"), "does not say where it stands");
            for (String address : words.addresses()) {
                expect(wrong, path, Fetched.get(address.replaceAll("#.*", "")).status() == 200, "names " + address + ", which is not there");
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(types.containsAll(Set.of("Organization", "WebSite", "BreadcrumbList", "FAQPage", "Article")), types.toString());
    }

    @Test
    void no_page_weighs_more_than_a_hundred_kilobytes_besides_its_fonts() {
        List<String> heavy = new ArrayList<>();
        Map<String, Integer> files = new HashMap<>();
        for (String path : addresses()) {
            Fetched page = Fetched.get(path, "Accept-Encoding", "gzip");
            assertEquals("gzip", page.header("Content-Encoding"), path);
            int weight = page.answer().body().length;
            for (String file : Fetched.get(path).files()) {
                weight += files.computeIfAbsent(file, f -> {
                    Fetched one = Fetched.get(f, "Accept-Encoding", "gzip");
                    assertEquals(200, one.status(), f);
                    return one.answer().body().length;
                });
            }
            if (weight > HEAVIEST) {
                heavy.add(path + ": " + weight);
            }
        }
        assertEquals(List.of(), heavy);
        assertTrue(files.size() >= 6, files.keySet().toString());
    }

    @Test
    void no_page_that_only_shows_something_gives_a_cookie_or_waits_for_a_script() {
        List<String> wrong = new ArrayList<>();
        for (String path : addresses()) {
            Fetched page = Fetched.get(path);
            expect(wrong, path, page.answer().headers().allValues("Set-Cookie").isEmpty(), "sets a cookie");
            expect(wrong, path, page.all("<script (?![^>]*(?:type=\"module\"|ld\\+json))([^>]*)>").isEmpty(), "has a script that the first paint waits for");
            expect(wrong, path, page.all("(https?://)(?!localhost|schema\\.org|www\\.w3\\.org)[^\"]*\"[^>]*rel=\"stylesheet\"").isEmpty(), "loads something from elsewhere");
        }
        assertEquals(List.of(), wrong);
    }

    private static void expect(List<String> wrong, String path, boolean right, String otherwise) {
        if (!right) {
            wrong.add(path + " " + otherwise);
        }
    }
}
