package jp.concierge.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.concierge.support.browser.Fetched;
import jp.concierge.support.browser.Visitor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Somebody looks for openings: by the map, by conditions, by words, with JavaScript and without, and with nonsense. */
class JobsBrowserIT {

    @Test
    void from_the_map_of_japan_to_an_opening() {
        try (Visitor doctor = Visitor.arrives()) {
            Page page = doctor.opens("/jobs").page();
            doctor.looksGood("jobs-all");
            Locator tokyo = page.locator(".japan a[href='/jobs?prefecture=13']");
            String told = tokyo.getAttribute("aria-label");
            tokyo.focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/jobs?prefecture=13");
            assertThat(page.locator("#jobs-count")).hasText(told.replace("東京都 ", ""));
            assertThat(page.locator(".jobs-page > h1")).containsText("東京都");
            assertThat(page.locator("#f-prefecture-13")).isChecked();
            page.locator("#f-kind-FULL_TIME").check();
            page.waitForURL("**/jobs?kind=FULL_TIME&prefecture=13");
            String count = page.locator("label[for='f-kind-FULL_TIME'] + .n").textContent();
            assertThat(page.locator("#jobs-count")).hasText(count + "件");
            assertThat(page.locator("#f-kind-FULL_TIME")).isFocused();
            doctor.looksGood("jobs-narrowed");
            page.goBack();
            assertThat(page.locator("#jobs-count")).hasText(told.replace("東京都 ", ""));
            page.goForward();
            page.locator(".chip:has-text('東京都')").click();
            page.waitForURL("**/jobs?kind=FULL_TIME");
            page.locator(".jobs-order a:has-text('年収が高い順')").click();
            page.waitForURL("**/jobs?kind=FULL_TIME&sort=PAY");
            page.locator(".opening h2 a").first().click();
            assertThat(page.locator(".keyfacts")).isVisible();
            assertThat(page.locator("#similar")).isVisible();
            doctor.looksGood("job-with-similar");
        }
    }

    @Test
    void words_are_understood_and_marked_and_nothing_found_tells_the_way_out() {
        try (Visitor doctor = Visitor.arrives()) {
            Page page = doctor.opens("/jobs").page();
            page.locator("[name=q]").fill("カメラ");
            page.locator(".jobs-bar button").click();
            page.waitForURL("**/jobs?q=*");
            assertThat(page.locator(".opening mark").first()).hasText("内視鏡");
            doctor.looksGood("jobs-words");
            page.locator("[name=near]").fill("どこにもない駅");
            page.locator(".jobs-bar button").click();
            assertThat(page.locator("#near-problem")).containsText("どこにもない駅");
            assertThat(page.locator("[name=near]")).hasValue("どこにもない駅");
            doctor.opens("/jobs?kind=REGULAR_PART_TIME&pay=2500&prefecture=13").looksGood("jobs-nothing");
            assertThat(page.locator("#jobs-count")).hasText("0件");
            Locator way = page.locator(".ways a").first();
            String number = way.textContent().replaceAll(".*\\((.+件)\\).*", "$1");
            way.click();
            assertThat(page.locator("#jobs-count")).hasText(number);
        }
    }

    @Test
    void the_same_without_javascript() {
        try (Visitor doctor = Visitor.arrivesWithoutJavaScript()) {
            Page page = doctor.opens("/jobs").page();
            page.locator("#f-kind-FULL_TIME").check();
            page.locator("#facet-features summary, #facet-feature summary").first().click();
            page.locator("#f-feature-SIDE_JOB").check();
            page.locator(".jobs-apply button").click();
            assertTrue(page.url().contains("kind=FULL_TIME") && page.url().contains("feature=SIDE_JOB"), page.url());
            assertThat(page.locator(".chip")).hasCount(3);
            page.locator(".pager a[rel=next]").click();
            assertTrue(page.url().endsWith("page=2"), page.url());
            assertThat(page.locator(".openings")).hasAttribute("start", "21");
        }
    }

    @TestFactory
    Stream<DynamicTest> nonsense_gets_an_answer() {
        return Stream.of("q=*%3A*", "q=title%3A", "q=%22", "q=%5B%28%7B", "q=" + "*%20".repeat(1000), "q=" + "a".repeat(6000), "q=%00", "q=%ED%A0%80", "q=%E2%80%AE%E5%86%85", "page=1000000000", "page=-1",
                "km=NaN&near=%E6%9D%B1%E4%BA%AC%E9%83%BD", "km=Infinity", "unknown=x&kind=NONE", "prefecture=99", "q=%27%3B%20drop%20table%20opening%3B--", "q=%3Cscript%3Ealert(1)%3C%2Fscript%3E")
                .map(query -> DynamicTest.dynamicTest(query.substring(0, Math.min(40, query.length())), () -> {
                    Fetched page = Fetched.get("/jobs?" + query);
                    assertTrue(page.status() == 200 || page.status() == 400, "status " + page.status());
                    assertFalse(page.text().contains("<script>alert"));
                }));
    }

    @Test
    void search_engines_keep_the_simple_lists_only() {
        assertEquals(List.of("index"), robots("/jobs"));
        assertEquals(List.of("index"), robots("/jobs?prefecture=13"));
        assertEquals(List.of("noindex"), robots("/jobs?prefecture=13&kind=FULL_TIME"));
        assertEquals(List.of("noindex"), robots("/jobs?q=" + URLEncoder.encode("内視鏡", StandardCharsets.UTF_8)));
        assertEquals(List.of("noindex"), robots("/jobs?page=2"));
        assertTrue(Fetched.get("/jobs?kind=FULL_TIME&unknown=1&prefecture=13").text().contains("/jobs?kind=FULL_TIME&amp;prefecture=13\""));
    }

    private static List<String> robots(String path) {
        return Fetched.get(path).all("<meta name=\"robots\" content=\"([^\"]+)\"");
    }

    @Test
    void the_feed_tells_the_newest_under_the_same_conditions() {
        Fetched all = Fetched.get("/feed/jobs.xml");
        assertTrue(all.header("Content-Type").startsWith("application/atom+xml"), all.header("Content-Type"));
        assertTrue(all.all("<entry>()").size() > 10);
        Fetched narrowed = Fetched.get("/feed/jobs.xml?prefecture=13");
        List<String> codes = narrowed.all("<id>[^<]*/jobs/(J-[^<]+)</id>");
        String listed = Fetched.get("/jobs?prefecture=13").text();
        assertFalse(codes.isEmpty());
        assertTrue(Pattern.compile(codes.get(0)).matcher(listed).find());
        assertEquals(404, Fetched.get("/sitemap/jobs-2").status());
        assertEquals(200, Fetched.get("/sitemap/jobs-1").status());
    }
}
