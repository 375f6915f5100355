package jp.concierge.shortlist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import jp.concierge.bootstrap.DemoLogins;
import jp.concierge.shared.security.Role;
import jp.concierge.support.browser.Fetched;
import jp.concierge.support.browser.Secrets;
import jp.concierge.support.browser.SignIn;
import jp.concierge.support.browser.Visitor;
import jp.concierge.support.browser.World;
import org.junit.jupiter.api.Test;

/** A doctor keeps openings, notes something, puts some aside, with JavaScript and without; a hospital sees how many did. */
class ShortlistBrowserIT {
    private static final String FREE = "select o.code from opening o join opening_terms t on t.opening_id = o.id and t.number = o.number join partner p on p.id = o.partner_id"
            + " where o.life = 'PUBLISHED' and o.confirmed_at > now() - interval '20 days' and t.listing <> 'UNLISTED' and p.state = 'ACCEPTED'"
            + " and not exists (select from shortlist_entry s where s.opening_id = o.id) order by o.code limit 1";

    @Test
    void a_doctor_keeps_an_opening_notes_something_and_finds_it_again() throws SQLException {
        String code = one(FREE);
        String note = Secrets.secret("教授には内緒で見に行く" + code);
        try (Visitor doctor = Visitor.arrives()) {
            SignIn.as(doctor, Role.DOCTOR);
            Page page = doctor.opens("/jobs/" + code).page();
            doctor.looksGood("job-signed-in");
            page.locator("#keep").click();
            page.waitForURL("**done=shortlist-kept");
            assertThat(page.locator(".keep h2")).containsText("保存しています");
            page.locator("#note").fill("あ".repeat(501));
            page.locator("#saveNote").click();
            assertThat(page.locator("#note-msg")).containsText("500");
            assertThat(page.locator("#note")).hasValue("あ".repeat(501));
            page.locator("#note").fill(note);
            page.locator("#saveNote").click();
            page.waitForURL("**done=shortlist-noted");
            doctor.looksGood("job-kept");
            doctor.opens("/my/openings").looksGood("my-openings");
            assertThat(page.locator(".opening").first()).containsText(note);
            page.locator(".opening").first().locator("button:has-text('見送る')").click();
            page.waitForURL("**done=shortlist-turned-PUT_ASIDE");
            assertThat(page.locator("#content")).not().containsText(note);
            page.locator(".tabs a").nth(1).click();
            assertThat(page.locator(".opening").first()).containsText(note);
            doctor.looksGood("my-openings-aside");
            page.locator(".opening").first().locator("button:has-text('リストから消す')").click();
            page.waitForNavigation(() -> page.locator("dialog[open] .btn-primary, dialog[open] .btn-danger").click());
            assertThat(page.locator("#content")).not().containsText(note);
        }
        assertEquals("0", one("select count(*)::text from shortlist_entry s join opening o on o.id = s.opening_id where o.code = '" + code + "'"));
    }

    @Test
    void the_same_without_javascript() throws SQLException {
        String code = one(FREE);
        try (Visitor doctor = Visitor.arrivesWithoutJavaScript()) {
            SignIn.as(doctor, Role.DOCTOR);
            Page page = doctor.opens("/jobs/" + code).page();
            page.locator("#aside").click();
            assertThat(page.locator(".keep h2")).containsText("見送りました");
            page.locator("#keep").click();
            assertThat(page.locator(".keep h2")).containsText("保存しています");
            page.locator("#forget").click();
            assertThat(page.locator("#aside")).isVisible();
        }
    }

    @Test
    void a_visitor_and_a_hospital_are_not_offered_to_keep_and_a_hospital_sees_numbers_only() throws SQLException {
        String code = one(FREE);
        assertFalse(Fetched.get("/jobs/" + code).text().contains("id=\"keep\""));
        try (Visitor clerk = Visitor.arrives()) {
            SignIn.as(clerk, "jimucho@demo.example", DemoLogins.PASSWORD);
            assertThat(clerk.opens("/jobs/" + code).page().locator("#keep")).hasCount(0);
            clerk.opens("/partner/openings?filter=SHOWN").looksGood("partner-openings-saves");
            String own = one("select o.code from opening o join opening_count c on c.opening_id = o.id where c.kind = 'SAVED' and o.life = 'PUBLISHED' and o.partner_id = (select m.partner_id from partner_member m"
                    + " join facility f on f.partner_id = m.partner_id where f.name = 'つくば台みどりクリニック' limit 1) group by o.code having sum(c.times) >= 5 order by o.code limit 1");
            String saved = one("select sum(c.times)::text from opening o join opening_count c on c.opening_id = o.id where c.kind = 'SAVED' and o.code = '" + own + "'");
            clerk.opens("/partner/openings/" + own).looksGood("partner-opening-funnel");
            assertThat(clerk.page().locator(".funnel div").nth(1).locator("dd").first()).containsText(saved);
        }
    }

    private static String one(String sql) throws SQLException {
        try (Connection database = World.get().database(); Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
