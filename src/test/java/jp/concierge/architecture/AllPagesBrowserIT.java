package jp.concierge.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.concierge.shared.security.Role;
import jp.concierge.shared.web.PageRule;
import jp.concierge.shared.web.Pages;
import jp.concierge.support.browser.SignIn;
import jp.concierge.support.browser.Visitor;
import jp.concierge.support.browser.World;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Opens every page of the page map with the demonstration content, takes its pictures and checks what a machine can see. */
@Order(Integer.MAX_VALUE - 2)
class AllPagesBrowserIT {
    /** Pages behind a link that only a mail holds; the journeys take their pictures. */
    private static final Set<String> BY_MAIL_ONLY = Set.of("/unsubscribe/{token}", "/inquiry/{secret}", "/password-reset/{token}", "/verify/{token}",
            "/invitation/{token}", "/setup/{token}", "/partner/apply/{secret}", "/partner/confirm/{secret}");
    /** Files to be downloaded, not looked at. */
    private static final Set<String> FILES = Set.of("/office/audit.csv", "/sitemap.xml", "/sitemap/{part}", "/feed/jobs.xml", "/robots.txt", "/partner/openings/template.xlsx", "/partner/openings/template.csv",
            "/partner/openings/import/mistakes.csv");

    @Test
    void every_page_looks_good_with_the_demonstration_content() {
        Map<Role, Visitor> people = new EnumMap<>(Role.class);
        List<String> wrong = new ArrayList<>();
        Set<String> unseen = new TreeSet<>();
        try (Visitor stranger = Visitor.arrives()) {
            for (PageRule rule : Pages.all()) {
                if (BY_MAIL_ONLY.contains(rule.path()) || FILES.contains(rule.path())) {
                    continue;
                }
                Visitor visitor = rule.isOpen() ? stranger : people.computeIfAbsent(rule.roles().stream().max(Comparator.naturalOrder()).orElseThrow(), AllPagesBrowserIT::signedIn);
                String path = rule.variables().isEmpty() ? rule.path() : example(visitor, rule.path());
                if (path == null) {
                    unseen.add(rule.path());
                    continue;
                }
                try {
                    visitor.opens(path).looksGood("page" + rule.path().replaceAll("[/{}]+", "-"));
                } catch (AssertionError e) {
                    wrong.add(rule.path() + ": " + e.getMessage());
                }
            }
        } finally {
            people.values().forEach(Visitor::close);
        }
        assertEquals(Set.of(), unseen, "the demonstration content shows no example of these pages");
        assertEquals("", String.join("\n", wrong));
    }

    /** The address of an example of a page with variables, from the first link on its list page that fits; null when there is none. */
    private static String example(Visitor visitor, String path) {
        String list = path.substring(0, path.indexOf("/{"));
        String rest = path.substring(path.indexOf('}') + 1);
        Page page = visitor.opens(list).page();
        for (Object href : (List<?>) page.evaluate("[...document.querySelectorAll('main a[href]')].map(a => a.getAttribute('href'))")) {
            String link = href.toString().replaceAll("[?#].*", "");
            if (link.matches(list + "/[^/]+") && Pages.find(link).map(match -> !match.variables().isEmpty()).orElse(false)) {
                return link + rest;
            }
        }
        return null;
    }

    private static Visitor signedIn(Role role) {
        Visitor visitor = Visitor.arrives();
        visitor.context().addCookies(List.of(new Cookie("s", SignIn.cookie(role)).setUrl(World.get().concierge().url("/"))));
        return visitor;
    }
}
