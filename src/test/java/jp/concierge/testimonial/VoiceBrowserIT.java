package jp.concierge.testimonial;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jp.concierge.support.browser.Secrets.secret;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import jp.concierge.shared.Ids;
import jp.concierge.shared.security.Role;
import jp.concierge.support.browser.Fetched;
import jp.concierge.support.browser.RegistrationPage;
import jp.concierge.support.browser.SignIn;
import jp.concierge.support.browser.StructuredWords;
import jp.concierge.support.browser.Visitor;
import jp.concierge.support.browser.World;
import org.junit.jupiter.api.Test;

/** A testimonial on its way from a doctor over two moderators to the public, and back. */
class VoiceBrowserIT {
    private static final String PASSWORD = "yukkuri-nagai-aikotoba-91";
    private static final String HOSTILE = "<script>alert(1)</script> [押す](javascript:alert(1)) <img src=\"data:image/png;base64,AAAA\" onerror=\"alert(1)\"> \u202Eさかさ\u202C \u200B";

    @Test
    void a_doctor_and_two_moderators_bring_a_testimonial_from_draft_to_published_and_withdrawn() throws SQLException {
        String headline = "当直のない朝を迎えるまで" + Ids.code(4);
        try (Visitor doctor = Visitor.arrives(); Visitor moderator = Visitor.arrives(); Visitor second = Visitor.arrives(); Visitor reader = Visitor.arrives()) {
            registered(doctor);
            writes(doctor, headline);
            SignIn.as(moderator, Role.MODERATOR);
            String path = reviews(moderator, headline);
            agrees(doctor);
            String headlineShown = publishes(moderator, second, path, headline);
            String voice = appears(reader, headlineShown);

            doctor.opens("/my/voice").looksGood("my-voice-published");
            doctor.confirms("#withdraw");
            assertEquals(404, Fetched.get(voice).status(), "gone at the very next request");
            assertFalse(Fetched.get("/voices").text().contains(headlineShown));
            assertFalse(Fetched.get("/sitemap.xml").text().contains(voice));
            doctor.looksGood("my-voice-withdrawn");
            reader.opens(voice).looksGood("voice-gone");
            moderator.opens(path).looksGood("office-testimonial-withdrawn");
        }
    }

    @Test
    void what_is_asked_for_is_seen_by_the_doctor_at_the_field_and_answered() {
        String headline = "お願いと返事" + Ids.code(4);
        try (Visitor doctor = Visitor.arrives(); Visitor moderator = Visitor.arrives()) {
            registered(doctor);
            Page page = doctor.opens("/my/voice").page();
            fills(page, headline, "当直が減り、家で夕食をとる日が増えました。");
            doctor.confirms("#submit");
            SignIn.as(moderator, Role.MODERATOR);
            opens(moderator, headline);
            Page desk = moderator.page();
            desk.locator("summary", new Page.LocatorOptions().setHasText("直してもらう")).click();
            desk.locator("#ask").click();
            assertThat(desk.locator("#wishSTORY-msg")).not().isEmpty();
            desk.locator("#wishSTORY").fill("手放したものも一つ書いてください。");
            desk.locator("#ask").click();
            desk.waitForURL("**done=moderation-asked");
            moderator.looksGood("office-testimonial-asked");

            page = doctor.opens("/my/voice").page();
            assertThat(page.locator("form#voice .note-warn")).containsText("手放したものも一つ");
            doctor.looksGood("my-voice-asked");
            page.locator("#story").fill("当直が減りました。手放したのは、珍しい手術に立ち会う機会です。");
            page.locator("textarea[id^=answer]").fill("一つ足しました。");
            doctor.confirms("#submit");
            assertThat(page.locator(".voice-standing")).containsText("審査中");
            assertThat(moderator.opens(path(desk)).page().locator("main")).containsText("一つ足しました。");
        }
    }

    @Test
    void it_can_be_written_and_sent_without_script() {
        try (Visitor doctor = Visitor.arrivesWithoutJavaScript()) {
            String email = RegistrationPage.address("voice-plain");
            try (Visitor withScript = Visitor.arrives()) {
                RegistrationPage.register(withScript, email, secret(PASSWORD));
            }
            SignIn.as(doctor, email, PASSWORD);
            Page page = doctor.opens("/my/voice").page();
            fills(page, "文字だけの画面から", "当直が減りました。");
            page.locator("#save").click();
            assertThat(page.locator(".voice-story")).containsText("当直が減りました。");
            page.locator("#submit").click();
            assertThat(page.locator(".voice-standing")).containsText("審査中");
        }
    }

    private static void registered(Visitor doctor) {
        String email = RegistrationPage.address("voice");
        RegistrationPage.register(doctor, email, secret(PASSWORD));
        if (!doctor.page().url().contains("/my")) {
            SignIn.as(doctor, email, PASSWORD);
        }
    }

    /** Wrong input first; what is typed is kept by itself while the doctor writes; then everything, with what betrays, is handed in. */
    private static void writes(Visitor doctor, String headline) {
        Page page = doctor.opens("/my/voice").looksGood("my-voice-empty").page();
        page.locator("#joined").fill("去年の春");
        doctor.confirms("#submit");
        assertThat(page.locator("#joined-msg")).containsText("2025年4月");
        assertThat(page.locator("#joined")).hasValue("去年の春");
        page.locator("#joined").fill("");
        doctor.confirms("#submit");
        assertThat(page.locator("[data-summary]")).isVisible();
        doctor.looksGood("my-voice-wrong");

        fills(page, headline, secret("県立坂上中央病院で山根先生に引き止められました。") + "\n\n新しい病院の支度金とお祝い金が決め手でした。\n\n" + HOSTILE + "\n\n夜は眠れています。手放したのは、珍しい手術に立ち会う機会です。");
        assertThat(page.locator("#saved-at")).containsText("残しました");
        doctor.opens("/my/voice");
        assertThat(page.locator("#headline")).hasValue(headline);
        assertThat(page.locator(".voice-story")).containsText("<script>alert(1)</script>");
        assertEquals(0, page.locator(".voice-story script, .voice-story img, .voice-story a").count());
        assertThat(page.locator("main .note-warn li", new Page.LocatorOptions().setHasText("お祝い金"))).isVisible();
        doctor.looksGood("my-voice-draft");
        doctor.confirms("#submit");
        assertThat(page.locator(".voice-standing")).containsText("審査中");
        assertEquals(0, page.locator("form#voice").count());
        doctor.looksGood("my-voice-submitted");
    }

    /** @return the page's path */
    private static String reviews(Visitor moderator, String headline) {
        Page page = opens(moderator, headline);
        moderator.looksGood("office-testimonial-submitted");
        for (String word : List.of("県立坂上中央病院", "山根", "お祝い金")) {
            assertThat(page.locator(".lint")).containsText(word);
        }
        assertThat(page.locator(".lint")).containsText("javascript:");
        moderator.confirms("#askForApproval");
        assertThat(page.locator("[data-summary]")).isVisible();
        page.locator("summary", new Page.LocatorOptions().setHasText("載せる文を直す")).click();
        page.locator("#editStory").fill("地方の公的な病院で、上の先生に引き止められました。\n\n夜は眠れています。<b>手放した</b>のは、珍しい手術に立ち会う機会です。");
        page.locator("#edit").click();
        page.waitForURL("**done=moderation-edited");
        assertThat(page.locator("table.compare del").first()).isVisible();
        assertThat(page.locator("table.compare ins").first()).isVisible();
        assertThat(page.locator(".lint .late, .lint li")).not().hasCount(0);
        moderator.confirms("#askForApproval");
        assertThat(page.locator("[data-summary]")).containsText("人");
        moderator.looksGood("office-testimonial-too-few");
        page.locator("#coarsenEnough").click();
        page.waitForURL("**done=moderation-edited");
        moderator.confirms("#askForApproval");
        page.waitForURL("**done=moderation-approval");
        moderator.looksGood("office-testimonial-awaiting");
        return path(page);
    }

    private static void agrees(Visitor doctor) {
        Page page = doctor.opens("/my/voice").looksGood("my-voice-awaiting").page();
        assertThat(page.locator("table.compare ins").first()).isVisible();
        assertThat(page.locator(".voice-story")).containsText("<b>手放した</b>");
        page.locator("#agree").click();
        page.waitForURL("**done=myvoice-agreed");
    }

    /** @return the headline as it is shown */
    private static String publishes(Visitor moderator, Visitor second, String path, String headline) {
        Page page = moderator.opens(path).page();
        moderator.confirms("#approve");
        page.waitForURL("**done=moderation-approved");
        assertEquals(0, page.locator("#publish").count(), "who edited and approved does not publish");
        moderator.looksGood("office-testimonial-approved");
        SignIn.as(second, Role.ADMIN);
        second.opens(path).confirms("#publish");
        second.page().waitForURL("**done=moderation-published");
        second.looksGood("office-testimonial-published");
        second.page().locator("summary", new Page.LocatorOptions().setHasText("公開を止める")).click();
        second.confirms("#unpublish");
        assertThat(second.page().locator("#down-msg")).not().isEmpty();
        assertThat(second.page().locator("#down")).isVisible();
        assertFalse(Fetched.get("/voices").text().contains(headline), "it appears with others on a common day");
        return headline;
    }

    /** The common day comes. @return the path of the page */
    private static String appears(Visitor reader, String headline) throws SQLException {
        try (Connection other = World.get().database(); PreparedStatement day = other.prepareStatement("update published_voice set public_from = now() - interval '1 hour' where headline = ?")) {
            day.setString(1, headline);
            assertEquals(1, day.executeUpdate());
        }
        Page page = reader.opens("/voices").page();
        page.locator("a", new Page.LocatorOptions().setHasText(headline)).first().click();
        assertThat(page.locator("h1")).hasText(headline);
        assertThat(page.locator(".voice-story")).containsText("<b>手放した</b>");
        assertThat(page.locator(".voice-labels")).containsText("わたしたちが言葉を直しました");
        assertThat(page.locator("main")).not().containsText("坂上");
        assertThat(page.locator("table th").first()).isVisible();
        String voice = path(page);
        StructuredWords words = new StructuredWords(Fetched.get(voice));
        assertEquals(List.of(), words.wrong());
        assertTrue(words.types().containsAll(Set.of("Article", "BreadcrumbList")), words.types().toString());
        assertTrue(Fetched.get("/sitemap.xml").text().contains(voice));
        assertEquals(List.of(), reader.context().cookies());
        reader.looksGood("voice-new");
        return voice;
    }

    private static void fills(Page page, String headline, String story) {
        page.locator("#headline").fill(headline);
        page.locator("#story").fill(story);
        page.locator("#specialty").selectOption(new SelectOption().setLabel("外科"));
        page.locator("#subspecialty").selectOption(new SelectOption().setLabel("外科/小児外科"));
        page.locator("#age").selectOption(new SelectOption().setIndex(3));
        for (String side : List.of("before", "after")) {
            page.locator("#" + side + "Facility").selectOption(new SelectOption().setIndex(1));
            page.locator("#" + side + "Title").selectOption(new SelectOption().setIndex(2));
            page.locator("#" + side + "Place").selectOption("31");
            page.locator("#" + side + "Pay").fill(side.equals("before") ? "1,050" : "1450");
            page.locator("#" + side + "Days").fill("4.5");
            page.locator("#" + side + "Nights").fill(side.equals("before") ? "6" : "1");
            page.locator("#" + side + "OnCalls").fill("2");
        }
        page.locator("label[for^='consents:']").all().forEach(consent -> consent.click());
        page.locator("#joined").fill("2024年4月");
    }

    /** From the list, as a moderator finds it. */
    private static Page opens(Visitor moderator, String headline) {
        Page page = moderator.opens("/office/testimonials").page();
        while (page.locator("tr", new Page.LocatorOptions().setHasText(headline)).count() == 0) {
            page.locator(".pager a[rel=next]").click();
        }
        page.locator("tr", new Page.LocatorOptions().setHasText(headline)).locator("a").first().click();
        assertThat(page.locator("h1")).isVisible();
        return page;
    }

    private static String path(Page page) {
        return URI.create(page.url()).getPath();
    }
}
