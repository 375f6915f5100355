package jp.concierge.opening;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.concierge.bootstrap.DemoLogins;
import jp.concierge.shared.Ids;
import jp.concierge.shared.security.Role;
import jp.concierge.support.Eventually;
import jp.concierge.support.browser.Fetched;
import jp.concierge.support.browser.Post;
import jp.concierge.support.browser.SignIn;
import jp.concierge.support.browser.Visitor;
import jp.concierge.support.browser.World;
import org.junit.jupiter.api.Test;

/** A hospital writes an opening with mistakes, sees it reviewed, published, confirmed by mail and filled; doctors read it and ask. */
class OpeningBrowserIT {
    private static final String ADMINISTRATOR = "jimucho@demo.example";

    @Test
    void from_a_draft_with_mistakes_to_a_published_opening_that_is_confirmed_by_mail_and_filled() throws SQLException {
        String title = "試験の求人" + Ids.code(4);
        try (Visitor clerk = Visitor.arrives(); Visitor reviewer = Visitor.arrives(); Visitor doctor = Visitor.arrives()) {
            SignIn.as(clerk, ADMINISTRATOR, DemoLogins.PASSWORD);
            SignIn.as(reviewer, Role.CONSULTANT);
            String code = writes(clerk, title);
            submits(clerk, code);
            asksForChanges(reviewer, code);
            changes(clerk, code);
            accepts(reviewer, code);
            reads(doctor, code, title);
            clerk.opens("/partner/openings/" + code).looksGood("partner-opening-published");
            clerk.opens("/partner/openings/" + code + "/compare").looksGood("partner-opening-compare");
            confirmsByMail(doctor, code);
            fills(clerk, code);
        }
    }

    private static String writes(Visitor clerk, String title) {
        Page page = clerk.opens("/partner").page();
        clerk.looksGood("partner-home");
        page.locator("a[href='/partner/openings/new']").click();
        clerk.looksGood("partner-opening-new");
        page.locator("#TITLE").fill(title);
        page.locator("#begin").click();
        page.waitForURL("**/edit?done=opening-begun");
        String code = URI.create(page.url()).getPath().split("/")[3];
        page.locator("#PAY_MIN").fill("応相談");
        page.locator("#MON").fill("25:00-26:00");
        page.locator("#save").click();
        page.waitForURL("**check=values");
        assertThat(page.locator("#PAY_MIN-msg")).containsText("応相談");
        assertThat(page.locator("#MON-msg")).not().isEmpty();
        assertThat(page.locator("#PAY_MIN")).hasValue("応相談");
        assertThat(page.locator("#DUTIES-msg")).isEmpty();
        page.locator("#finish").click();
        page.waitForURL("**check=all");
        assertThat(page.locator("#DUTIES-msg")).not().isEmpty();
        clerk.looksGood("partner-opening-incomplete");
        fill(page, title);
        page.locator("#WANTED").fill("40歳までの方");
        page.locator("#save").click();
        page.waitForURL("**done=opening-saved**");
        assertThat(page.locator(".lint.is-refusing")).containsText("年齢");
        page.locator("#WANTED").fill("上部・下部内視鏡を一人で行える方");
        page.evaluate("document.querySelector('#WANTED').dispatchEvent(new Event('change', { bubbles: true }))");
        assertThat(page.locator("#saved-at")).containsText("保存しました");
        page.reload();
        assertThat(page.locator("#WANTED")).hasValue("上部・下部内視鏡を一人で行える方");
        page.locator("#finish").click();
        page.waitForURL("**done=opening-saved**");
        clerk.looksGood("partner-opening-whole");
        return code;
    }

    /** Types whole terms into the form as a clerk would. */
    private static void fill(Page page, String title) {
        for (Map.Entry<TermField, String> term : WholeTerms.typed("").entrySet()) {
            TermField field = term.getKey();
            switch (field.kind()) {
                case CHOICES -> {
                    for (String choice : term.getValue().split(",")) {
                        check(page, field, choice);
                    }
                }
                case CHOICE -> {
                    if (field.choices().size() <= 4) {
                        check(page, field, term.getValue());
                    } else {
                        page.locator("#" + field).selectOption(term.getValue());
                    }
                }
                case FACILITY -> page.locator("#" + field).selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
                case DEPARTMENT -> page.locator("#" + field).selectOption(term.getValue());
                default -> page.locator("#" + field).fill(field == TermField.TITLE ? title : term.getValue());
            }
        }
    }

    private static void check(Page page, TermField field, String choice) {
        Locator input = page.locator("input[name='" + field + "'][value='" + choice + "']");
        if (!input.isChecked()) {
            page.locator("label[for='" + input.getAttribute("id") + "']").click();
        }
    }

    private static void submits(Visitor clerk, String code) {
        clerk.opens("/partner/openings/" + code + "/preview").looksGood("partner-opening-preview");
        Page page = clerk.opens("/partner/openings/" + code).page();
        page.locator("#submit").click();
        page.waitForURL("**done=opening-submitted");
        clerk.looksGood("partner-opening-submitted");
    }

    private static void asksForChanges(Visitor reviewer, String code) {
        Page page = reviewer.opens("/office/openings").page();
        reviewer.looksGood("office-openings");
        page.navigate(World.get().concierge().url("/office/openings/" + code));
        reviewer.looksGood("office-opening-submitted");
        page.locator("#ask").click();
        assertThat(page.locator("[data-summary]")).containsText("ひとこと");
        page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })");
        page.locator("#DUTIES_CHANGE").fill("範囲をもう少し詳しくお願いします。");
        page.locator("#ask").click();
        page.waitForURL("**done=opening-asked");
    }

    private static void changes(Visitor clerk, String code) {
        Page page = clerk.opens("/partner/openings/" + code).page();
        assertThat(page.locator(".log").last()).containsText("範囲をもう少し詳しく");
        clerk.opens("/partner/openings/" + code + "/edit").looksGood("partner-opening-asked");
        assertThat(page.locator(".terms-form .note-warn")).containsText("範囲をもう少し詳しく");
        page.locator("#DUTIES_CHANGE").fill("院内の消化器内科の業務の範囲");
        page.locator("#finish").click();
        page.waitForURL("**done=opening-saved**");
        page.locator("#submit").click();
        page.waitForURL("**done=opening-submitted");
    }

    private static void accepts(Visitor reviewer, String code) {
        reviewer.opens("/office/openings/" + code).confirms("#accept");
        reviewer.page().waitForURL("**done=opening-accepted");
        reviewer.looksGood("office-opening-published");
        Eventually.isTrue("the hospital hears of it", Duration.ofSeconds(60), () -> Post.subjects(ADMINISTRATOR).stream().anyMatch(subject -> subject.contains("公開")));
    }

    private static void reads(Visitor doctor, String code, String title) {
        Page page = doctor.opens("/jobs").page();
        doctor.looksGood("jobs");
        page.locator("a[href='/jobs/" + code + "']").click();
        assertThat(page.locator("h1")).containsText(title);
        doctor.looksGood("job");
        page.locator("a[href='/inquiry?opening=" + code + "']").click();
        assertThat(page.locator("#text")).hasValue("求人 " + code + " について、教えてください。");
        page.goBack();
    }

    private static void confirmsByMail(Visitor stranger, String code) throws SQLException {
        try (Connection database = World.get().database(); PreparedStatement sql = database.prepareStatement("update opening set confirm_hash = sha256(convert_to(?, 'UTF8')), reminders = 1,"
                + " confirmed_at = confirmed_at - interval '50 days' where code = ?")) {
            sql.setString(1, "secret-of-" + code);
            sql.setString(2, code);
            sql.executeUpdate();
        }
        assertEquals(410, Fetched.get("/jobs/" + code).status(), "nobody confirmed it for 50 days");
        stranger.opens("/partner/confirm/secret-of-" + code).looksGood("opening-confirm");
        stranger.page().locator("#confirm").click();
        stranger.page().waitForURL("**done=opening-confirmed");
        stranger.looksGood("opening-confirmed");
        assertEquals(200, Fetched.get("/jobs/" + code).status());
        assertThat(stranger.opens("/partner/confirm/secret-of-" + code).page().locator("h1")).containsText("使えません");
    }

    /** Gone from every page at once. */
    private static void fills(Visitor clerk, String code) {
        assertTrue(Fetched.get("/jobs").text().contains(code));
        clerk.opens("/partner/openings/" + code).confirms("#fill");
        assertEquals(410, Fetched.get("/jobs/" + code).status());
        for (String page : List.of("/jobs", "/jobs?kind=FULL_TIME", "/sitemap.xml")) {
            assertTrue(!Fetched.get(page).text().contains(code), page);
        }
        clerk.page().locator("#reopen").click();
        clerk.page().waitForURL("**done=opening-reopened");
        assertEquals(200, Fetched.get("/jobs/" + code).status());
    }
}
