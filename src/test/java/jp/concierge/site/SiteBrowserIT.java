package jp.concierge.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jp.concierge.support.browser.Secrets.secret;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import jp.concierge.shared.Ids;
import jp.concierge.support.browser.Visitor;
import org.junit.jupiter.api.Test;

/** A visitor of the public site: from the home page through a guide to an inquiry; the menu of the services; the hospital's way. */
class SiteBrowserIT {
    private static final List<String> SERVICES = List.of("confidential", "conditions", "ikyoku", "full-support", "follow-up", "part-time");

    @Test
    void a_visitor_without_script_comes_from_the_home_page_through_a_guide_to_an_inquiry() {
        try (Visitor visitor = Visitor.arrivesWithoutJavaScript()) {
            Page page = visitor.opens("/").page();
            assertThat(page.locator("h1")).hasCount(1);
            page.locator("main a[href='/guides']").first().click();
            assertThat(page.locator("h1")).hasCount(1);
            page.locator("main a[href^='/guides/']").first().click();
            assertThat(page.locator("article h1")).hasCount(1);
            assertEquals(List.of(), visitor.context().cookies());
            page.locator("main a[href='/inquiry']").first().click();
            page.locator("label[for^='sender:']").first().click();
            page.locator("#text").fill(secret("記事を読みました。戻れる時期が見えません。" + Ids.code(6)));
            page.locator("#email").fill(secret("reader." + Ids.code(6).toLowerCase(Locale.ROOT) + "@home.example"));
            page.locator("#submit").click();
            page.waitForURL(url -> url.matches(".*/inquiry/[A-Za-z0-9_-]{20,}.*"));
            assertThat(page.locator("main")).containsText("記事を読みました");
        }
    }

    @Test
    void every_story_looks_good_in_light_and_dark() {
        try (Visitor visitor = Visitor.arrives()) {
            visitor.opens("/hospitals").looksGood("site-hospitals");
            for (String service : SERVICES) {
                visitor.opens("/services/" + service).looksGood("site-service-" + service);
            }
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
            visitor.opens("/").looksGood("site-home-dark");
            visitor.opens("/services/ikyoku").looksGood("site-service-dark");
        }
    }

    @Test
    void the_menu_of_the_services_works_by_keyboard_and_closes_on_escape() {
        try (Visitor visitor = Visitor.arrives()) {
            Page page = visitor.opens("/").page();
            Locator menu = page.locator(".site-nav details.fold-nav");
            menu.locator("summary").focus();
            page.keyboard().press("Enter");
            assertThat(menu.locator("a")).hasCount(SERVICES.size());
            assertThat(menu.locator("a").first()).isVisible();
            visitor.looksGood("site-menu");
            page.setViewportSize(1280, 900);
            page.keyboard().press("Escape");
            assertThat(menu.locator("a").first()).isHidden();
            assertTrue((Boolean) menu.locator("summary").evaluate("summary => summary === document.activeElement"));
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**/services/confidential");
            assertThat(page.locator(".site-nav [aria-current=page]")).hasCount(1);
        }
    }

    @Test
    void on_a_phone_without_script_the_menu_sheet_holds_everything() {
        try (Visitor visitor = Visitor.arrivesWithoutJavaScript()) {
            Page page = visitor.page();
            page.setViewportSize(390, 844);
            visitor.opens("/");
            page.locator("details.menu summary").click();
            for (String service : SERVICES) {
                assertThat(page.locator("details.menu a[href='/services/" + service + "']")).isVisible();
            }
            page.locator("details.menu a[href='/hospitals']").click();
            page.waitForURL("**/hospitals");
        }
    }

    @Test
    void a_hospital_asks_with_its_kind_and_topic_already_chosen() {
        try (Visitor visitor = Visitor.arrives()) {
            Page page = visitor.opens("/hospitals").page();
            page.locator("main .btn-primary").first().click();
            page.waitForURL("**/inquiry?who=hospital&about=hiring");
            assertThat(page.locator("input[name=sender]:checked")).hasValue("HOSPITAL");
            assertThat(page.locator("#topic")).hasValue("HIRING");
            visitor.looksGood("inquiry-hospital");
        }
    }

    @Test
    void questions_unfold_without_script() {
        try (Visitor visitor = Visitor.arrivesWithoutJavaScript()) {
            Page page = visitor.opens("/services/follow-up").page();
            Locator question = page.locator(".faq details").first();
            assertThat(question.locator("p")).isHidden();
            question.locator("summary").click();
            assertThat(question.locator("p")).isVisible();
            assertThat(page.getByRole(AriaRole.TABLE)).hasCount(1);
        }
    }
}
