package jp.concierge.shortlist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import jp.concierge.bootstrap.DemoLogins;
import jp.concierge.shared.security.Role;
import jp.concierge.support.Eventually;
import jp.concierge.support.browser.Fetched;
import jp.concierge.support.browser.Post;
import jp.concierge.support.browser.Secrets;
import jp.concierge.support.browser.SignIn;
import jp.concierge.support.browser.Visitor;
import jp.concierge.support.browser.World;
import org.junit.jupiter.api.Test;

/** A doctor saves a search, with JavaScript and without, is told by a neutral mail that there is something new, and ends that by one click. */
class SavedSearchBrowserIT {
    private static final String DOCTOR = "doctor@demo.example";
    /** Another doctor of the demonstration. */
    private static final String WITHOUT_SEARCHES = "doctor2@mail.example";
    private static final String QUERY = "q=%E5%86%85%E8%A6%96%E9%8F%A1&prefecture=08&sort=PAY&page=2";

    @Test
    void a_visitor_signs_in_on_the_way_and_saves_looks_renames_and_removes_a_search() {
        try (Visitor doctor = Visitor.arrives()) {
            Page page = doctor.opens("/my/searches/new?" + QUERY).page();
            page.locator("#email").fill(DOCTOR);
            page.locator("#password").fill(DemoLogins.PASSWORD);
            page.locator("#submit").click();
            page.waitForURL(url -> url.endsWith("/my/searches/new?" + QUERY));
            assertThat(page.locator(".search-what")).containsText("「内視鏡」");
            assertThat(page.locator(".search-what")).containsText("茨城県");
            assertThat(page.locator("#name")).hasValue(java.util.regex.Pattern.compile("「内視鏡」.*茨城県"));
            assertThat(page.locator("input[name=alert][value=OFF]")).isChecked();
            doctor.looksGood("my-search-new");
            page.locator("#name").fill("あ".repeat(61));
            page.locator(".choices label:has-text('週に一度')").click();
            page.locator("#save").click();
            assertThat(page.locator("#name-msg")).containsText("60");
            assertThat(page.locator("#name")).hasValue("あ".repeat(61));
            assertThat(page.locator("input[name=alert][value=WEEKLY]")).isChecked();
            doctor.looksGood("my-search-wrong");
            page.locator("#name").fill(" ");
            page.locator("#save").click();
            assertThat(page.locator("#name-msg")).containsText("名前を入れてください");
            String name = Secrets.secret("教授の知らない探しもの");
            page.locator("#name").fill(name);
            page.locator("#save").click();
            page.waitForURL("**done=search-saved");
            assertThat(line(page, name)).containsText("「内視鏡」");
            assertThat(line(page, name)).containsText("週に一度お知らせ");
            doctor.looksGood("my-searches");
            assertEquals("/jobs?q=%E5%86%85%E8%A6%96%E9%8F%A1&prefecture=08", line(page, name).locator("h2 a").getAttribute("href"));
            doctor.opens("/my/searches/new?prefecture=08&q=%E5%86%85%E8%A6%96%E9%8F%A1&sort=NEW").page().locator("#save").click();
            assertThat(page.locator(".summary-error")).containsText("同じ条件");
            doctor.opens("/my/searches");
            line(page, name).locator("summary").click();
            line(page, name).locator("input[type=text]").fill("");
            line(page, name).locator("button:has-text('変更を保存')").click();
            assertThat(page.locator("details[open] .msg").first()).containsText("名前を入れてください");
            doctor.looksGood("my-searches-wrong");
            String other = Secrets.secret("名前を変えた探しもの");
            page.locator("details[open] input[type=text]").fill(other);
            page.locator("details[open] .choices label:has-text('毎日')").click();
            page.locator("details[open] button:has-text('変更を保存')").click();
            page.waitForURL("**done=search-changed");
            assertThat(line(page, other)).containsText("毎日お知らせ");
            assertThat(line(page, name)).hasCount(0);
            line(page, other).locator("button:has-text('消す')").click();
            page.waitForNavigation(() -> page.locator("dialog[open] .btn-primary, dialog[open] .btn-danger").click());
            assertThat(line(page, other)).hasCount(0);
        }
    }

    @Test
    void the_same_without_javascript_and_for_all_openings() {
        try (Visitor doctor = Visitor.arrivesWithoutJavaScript()) {
            SignIn.as(doctor, Role.DOCTOR);
            Page page = doctor.opens("/my/searches/new").page();
            assertThat(page.locator(".search-what")).containsText("すべての求人が対象");
            assertThat(page.locator("#name")).hasValue("すべての求人");
            page.locator("#save").click();
            assertThat(line(page, "すべての求人")).containsText("お知らせなし");
            line(page, "すべての求人").locator("button:has-text('消す')").click();
            assertThat(line(page, "すべての求人")).hasCount(0);
        }
    }

    @Test
    void what_is_new_is_looked_at_once_and_another_doctors_searches_are_not_there() throws SQLException {
        execute("update saved_search set looked_at = now() - interval '40 days' where doctor_id = (select id from doctor where account_id = (" + account() + "))");
        try (Visitor doctor = Visitor.arrives(); Visitor other = Visitor.arrives()) {
            SignIn.as(doctor, Role.DOCTOR);
            Page page = doctor.opens("/my/searches").page();
            String name = page.locator(".opening:has(button:has-text('新着を見る')) h2").first().textContent();
            String form = line(page, name).locator("form").first().getAttribute("id");
            String button = line(page, name).locator("button:has-text('消す')").getAttribute("name");
            line(page, name).locator("button:has-text('新着を見る')").click();
            page.waitForURL("**/jobs?**sort=NEW**");
            doctor.opens("/my/searches");
            assertThat(line(page, name).locator("button:has-text('新着を見る')")).hasCount(0);
            SignIn.as(other, WITHOUT_SEARCHES, DemoLogins.PASSWORD);
            Page theirs = other.opens("/my/searches").page();
            assertThat(theirs.locator(".opening")).hasCount(0);
            assertThat(theirs.locator(".empty a")).hasAttribute("href", "/jobs");
            other.looksGood("my-searches-empty");
            theirs.evaluate("([form, button]) => { const f = document.createElement('form'); f.method = 'post'; for (const [n, v] of [[form, form], [button, ''], ['jakarta.faces.ViewState', 'stateless']]) {"
                    + " const i = document.createElement('input'); i.type = 'hidden'; i.name = n; i.value = v; f.append(i); } document.body.append(f); f.submit(); }", List.of(form, button));
            theirs.waitForLoadState();
            assertThat(doctor.opens("/my/searches").page().locator(".opening h2:has-text('" + name + "')")).hasCount(1);
        }
    }

    @Test
    void a_mail_that_tells_nothing_comes_and_a_mail_program_ends_all_of_it_by_one_click() throws SQLException, MessagingException, IOException, InterruptedException {
        Eventually.isTrue("what was due when the product started is told", Duration.ofSeconds(120), () -> one("select (select count(*) from saved_search where next_alert_at <= now())"
                + " + (select count(*) from mail_message where template = 'search-alert' and state in ('WAITING', 'SENDING'))").equals("0"));
        int before = arrived().size();
        execute("update saved_search set alert = 'DAILY', told_at = now() - interval '40 days', looked_at = now() - interval '40 days', next_alert_at = now() - interval '1 minute'"
                + " where doctor_id = (select id from doctor where account_id = (" + account() + "))");
        Eventually.isTrue("the mail comes", Duration.ofSeconds(120), () -> arrived().size() == before + 1);
        MimeMessage mail = arrived().get(before);
        assertEquals("List-Unsubscribe=One-Click", mail.getHeader("List-Unsubscribe-Post", null));
        String link = mail.getHeader("List-Unsubscribe", null).replaceAll("[<>\\s]", "");
        String path = URI.create(link).getPath();
        assertEquals(200, Fetched.get(path).status());
        assertTrue(Long.parseLong(one("select count(*)::text from saved_search where alert = 'DAILY'")) > 0, "a link checker ends nothing");
        HttpResponse<String> done = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(World.get().concierge().url(path))).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, done.statusCode());
        assertTrue(done.body().contains("お知らせメールを止めました"));
        assertEquals("0", one("select count(*)::text from saved_search where alert <> 'OFF' and doctor_id = (select id from doctor where account_id = (" + account() + "))"));
        try (Visitor doctor = Visitor.arrives()) {
            SignIn.as(doctor, Role.DOCTOR);
            Page page = doctor.opens("/my/searches").page();
            assertThat(page.locator(".opening .tags").first()).containsText("お知らせなし");
        }
    }

    @Test
    void the_whole_way_from_the_map_of_japan_to_the_mail() throws SQLException {
        try (Visitor doctor = Visitor.arrives()) {
            wholeWay(doctor, true);
        }
    }

    @Test
    void the_whole_way_without_javascript() throws SQLException {
        try (Visitor doctor = Visitor.arrivesWithoutJavaScript()) {
            wholeWay(doctor, false);
        }
    }

    private static void wholeWay(Visitor doctor, boolean scripted) throws SQLException {
        Page page = doctor.opens("/jobs").page();
        page.locator(".japan a[href='/jobs?prefecture=13']").click();
        page.waitForURL("**/jobs?prefecture=13");
        page.locator("#f-kind-FULL_TIME").check();
        if (!scripted) {
            page.locator(".jobs-apply button").click();
        }
        assertThat(page.locator(".chip:has-text('常勤')").first()).isVisible();
        page.locator("[data-live=save] a").first().click();
        page.locator("#email").fill(DOCTOR);
        page.locator("#password").fill(DemoLogins.PASSWORD);
        page.locator("#submit").click();
        page.waitForURL(url -> url.contains("/my/searches/new?"));
        String name = Secrets.secret("夜に見つけた探しもの");
        page.locator("#name").fill(name);
        page.locator(".choices label:has-text('毎日')").click();
        if (scripted) {
            doctor.looksGood("my-search-from-the-map");
        }
        page.locator("#save").click();
        assertThat(line(page, name)).containsText("東京都");
        int before = arrived().size();
        execute("update saved_search set told_at = now() - interval '40 days', looked_at = now() - interval '40 days', next_alert_at = now() - interval '1 minute'"
                + " where id = (select id from saved_search order by created_at desc limit 1)");
        Eventually.isTrue("the mail comes", Duration.ofSeconds(120), () -> arrived().size() == before + 1);
        List<String> mails = Post.texts(DOCTOR);
        // below the line stands the address of the sender
        assertFalse(mails.get(mails.size() - 1).split("\n--")[0].matches("(?s).*(東京|常勤|求人|病院|医師|" + name + ").*"), "the mail says what it is about");
        doctor.opens("/my/searches");
        line(page, name).locator("button:has-text('新着を見る')").click();
        page.waitForURL("**/jobs?**prefecture=13**");
        doctor.opens("/my/searches");
        line(page, name).locator("button:has-text('消す')").click();
        if (scripted) {
            page.locator("dialog[open] .btn-primary, dialog[open] .btn-danger").click();
        }
        assertThat(line(page, name)).hasCount(0);
    }

    private static com.microsoft.playwright.Locator line(Page page, String name) {
        return page.locator(".opening:has(h2:has-text('" + name + "'))");
    }

    /** The alerts in the letter box, in the order of arrival. */
    private static List<MimeMessage> arrived() {
        return Arrays.stream(World.get().mail().getReceivedMessages()).filter(message -> {
            try {
                return message.getRecipients(Message.RecipientType.TO)[0].toString().equals(DOCTOR) && "新しいお知らせがあります".equals(message.getSubject());
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
    }

    /** Subquery for the account that signs in as the doctor: the one with the demonstration's saved searches. */
    private static String account() {
        return "select d.account_id from doctor d where d.id = (select doctor_id from saved_search group by doctor_id order by count(*) desc limit 1)";
    }

    private static void execute(String sql) throws SQLException {
        try (Connection database = World.get().database(); Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(String sql) throws SQLException {
        try (Connection database = World.get().database(); Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
