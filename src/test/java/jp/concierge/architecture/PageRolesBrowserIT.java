package jp.concierge.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.concierge.shared.security.Role;
import jp.concierge.shared.web.PageRule;
import jp.concierge.shared.web.Pages;
import jp.concierge.support.browser.SignIn;
import jp.concierge.support.browser.World;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Walks every page of the page map as every role and as nobody, over the wire. */
@Order(Integer.MAX_VALUE - 1)
class PageRolesBrowserIT {
    private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @Test
    void every_page_opens_for_its_roles_only() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (PageRule page : Pages.all()) {
            String path = page.path().replaceAll("\\{\\w+}", "nobody-knows-this");
            boolean names = !page.path().equals(path);
            check(wrong, path, "nobody", get(path, null), page.isOpen() ? opens(names) : Set.of(303));
            for (Role role : Role.values()) {
                boolean may = page.isOpen() || page.roles().contains(role);
                check(wrong, path, role.name(), get(path, SignIn.cookie(role)), may ? opens(names) : Set.of(403));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void whoever_is_signed_out_is_led_to_the_sign_in_and_nowhere_else() throws Exception {
        for (PageRule page : Pages.all()) {
            if (!page.isOpen()) {
                String path = page.path().replaceAll("\\{\\w+}", "x");
                assertTrue(get(path, null).headers().firstValue("Location").orElse("").startsWith("/login?next="), path);
            }
        }
    }

    @Test
    void what_is_not_public_is_never_kept_in_a_cache() throws Exception {
        Set<String> kept = new TreeSet<>();
        for (PageRule page : Pages.all()) {
            if (!page.isOpen() || !page.cacheable()) {
                Role role = page.isOpen() ? null : page.roles().iterator().next();
                HttpResponse<String> answer = get(page.path().replaceAll("\\{\\w+}", "x"), role == null ? null : SignIn.cookie(role));
                if (!answer.headers().firstValue("Cache-Control").orElse("").contains("no-store")) {
                    kept.add(page.path());
                }
            }
        }
        assertEquals(Set.of(), kept);
    }

    @Test
    void public_pages_give_no_cookie_and_lack_no_text() throws Exception {
        for (PageRule page : Pages.all()) {
            if (page.isOpen() && page.variables().isEmpty()) {
                HttpResponse<String> answer = get(page.path(), null);
                assertTrue(answer.headers().allValues("Set-Cookie").isEmpty(), page.path());
                assertTrue(!answer.body().contains("???"), page.path());
            }
        }
    }

    /** A page with a made-up code in its address opens and finds nothing. */
    private static Set<Integer> opens(boolean names) {
        return names ? Set.of(200, 303, 404) : Set.of(200, 303);
    }

    private static void check(List<String> wrong, String path, String who, HttpResponse<String> answer, Set<Integer> expected) {
        if (!expected.contains(answer.statusCode())) {
            wrong.add(who + " at " + path + ": " + answer.statusCode() + " instead of " + expected);
        }
        if (answer.body().contains("???")) {
            wrong.add(path + " lacks a text for " + who);
        }
    }

    private static HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(World.get().concierge().url(path)));
        if (cookie != null) {
            request.header("Cookie", "s=" + cookie);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
