package jp.concierge.content;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.concierge.shared.Ids;
import jp.concierge.shared.config.ClockProducer;
import jp.concierge.shared.security.Role;
import jp.concierge.support.browser.SignIn;
import jp.concierge.support.browser.Visitor;
import jp.concierge.support.browser.World;
import org.junit.jupiter.api.Test;

/** A text on its way from a draft to a published, corrected, compared and withdrawn guide, and what readers see of it. */
class ContentBrowserIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern LINKED_DATA = Pattern.compile("(?s)<script type=\"application/ld\\+json\"[^>]*>(.*?)</script>");

    @Test
    void an_editor_brings_a_guide_from_draft_to_published_corrected_compared_and_withdrawn() {
        String slug = slug();
        try (Visitor editor = Visitor.arrives(); Visitor reader = Visitor.arrives()) {
            SignIn.as(editor, Role.MODERATOR);
            Page page = editor.opens("/office/content").looksGood("content-list").page();
            page.locator("a[href$='/office/content/new']").click();
            page.locator("#save").click();
            assertThat(page.locator("[data-summary]")).isVisible();
            assertThat(page.locator("#slug-msg")).not().isEmpty();
            editor.looksGood("content-new-wrong");

            page.locator("#slug").fill(slug);
            page.locator("#title").fill("退局の前に読む、ためしの記事");
            page.locator("#summary").fill("当直の回数を数える前に、決めておきたい三つのことを書いたためしの要約です。");
            page.locator("#body").fill("## はじめに\n\n一年前に話しました。登録でお祝い金がもらえます。<script>alert(1)</script>\n\n## なかほど\n\n| 時期 | すること |\n|---|---|\n| 秋 | 希望調査 |\n\n## おわりに\n\n[日程](/guides/leaving-well)を見てください。");
            assertThat(page.locator("#preview h2").first()).hasText("はじめに");
            assertThat(page.locator("#preview .is-refusing")).containsText("お祝い金");
            assertThat(page.locator("#preview article")).containsText("<script>alert(1)</script>");
            editor.looksGood("content-new-preview");
            page.locator("#save").click();
            page.waitForURL(url -> url.matches(".*/office/content/[A-Z0-9]{6}\\?done=content-created"));
            String item = page.url().replaceAll("\\?.*", "");
            assertEquals(0, page.locator("#publish").count(), "a text that names a gift cannot be published");
            editor.looksGood("content-refused");
            assertEquals(404, status(reader, "/guides/" + slug));

            edit(page, "## はじめに\n\n一年前に話しました。\n\n## なかほど\n\n| 時期 | すること |\n|---|---|\n| 秋 | 希望調査 |\n\n## おわりに\n\n[日程](/guides/leaving-well)を見てください。");
            page.locator("#effective").fill("2020-01-01");
            editor.confirms("#publish");
            assertThat(page.locator("#effective-msg")).not().isEmpty();
            editor.looksGood("content-publish-wrong");
            page.locator("#effective").fill("");
            editor.confirms("#publish");
            page.waitForURL("**done=content-published");
            reader.opens("/guides/" + slug);
            assertThat(reader.page().locator("article")).containsText("一年前に話しました");
            reader.looksGood("guide-new");

            page.locator("#correct").click();
            page.waitForURL("**/edit?done=content-corrected");
            page.locator("#note").fill("時期を直しました。");
            page.locator("#body").fill(page.locator("#body").inputValue().replace("一年前", "九か月前"));
            page.locator("#saveAndClose").click();
            page.waitForURL("**done=content-saved");
            page.locator("#compare").click();
            page.waitForURL("**/compare?**");
            assertThat(page.locator("table.compare del").first()).hasText("一年");
            assertThat(page.locator("table.compare ins").first()).hasText("九か月");
            editor.looksGood("content-compare");
            page.navigate(item);
            editor.confirms("#publish");
            page.waitForURL("**done=content-published");
            reader.opens("/guides/" + slug);
            assertThat(reader.page().locator("article")).containsText("九か月前に話しました");
            reader.page().locator(".guide-versions summary").click();
            reader.page().locator(".guide-versions a").click();
            assertThat(reader.page().locator(".note-warn")).isVisible();
            assertThat(reader.page().locator("article")).containsText("一年前に話しました");
            reader.looksGood("guide-former");

            editor.confirms("#withdraw");
            assertThat(page.locator("#reason-msg")).not().isEmpty();
            page.locator("#reason").fill("内容を見直すため。");
            editor.confirms("#withdraw");
            page.waitForURL("**done=content-withdrawn");
            editor.looksGood("content-withdrawn");
            assertEquals(410, status(reader, "/guides/" + slug));
            reader.looksGood("guide-gone");
            reader.opens("/guides");
            assertEquals(0, reader.page().locator("a[href$='/guides/" + slug + "']").count());
            page.locator("#restored").selectOption("2");
            editor.confirms("#restore");
            page.waitForURL("**done=content-restored");
            assertEquals(200, status(reader, "/guides/" + slug));
        }
    }

    @Test
    void what_a_colleague_saved_meanwhile_is_not_overwritten_unseen() {
        try (Visitor one = Visitor.arrives(); Visitor other = Visitor.arrives()) {
            SignIn.as(one, Role.MODERATOR);
            SignIn.as(other, Role.ADMIN);
            String item = creates(one);
            one.opens(item + "/edit");
            other.opens(item + "/edit");
            one.page().locator("#title").fill("先に保存した題名");
            one.page().locator("#save").click();
            one.page().waitForURL("**done=content-saved");
            other.page().locator("#title").fill("後から保存する題名");
            other.page().locator("#save").click();
            assertThat(other.page().locator("[data-summary]")).isVisible();
            assertThat(other.page().locator("#title")).hasValue("後から保存する題名");
            assertThat(other.page().locator("form .note-warn a")).isVisible();
            other.looksGood("content-stale");
            one.opens(item);
            assertThat(one.page().locator("h1")).hasText("先に保存した題名");
        }
    }

    @Test
    void the_preview_works_without_script_and_nothing_typed_is_lost() {
        try (Visitor editor = Visitor.arrivesWithoutJavaScript()) {
            SignIn.as(editor, Role.MODERATOR);
            Page page = editor.opens("/office/content/new").page();
            page.locator("#body").fill("## 見出し\n\n**強い** 言葉");
            page.locator("#showPreview").click();
            assertThat(page.locator("#preview strong")).hasText("強い");
            assertThat(page.locator("#body")).hasValue("## 見出し\n\n**強い** 言葉");
        }
    }

    @Test
    void a_lost_tab_keeps_what_was_typed() {
        try (Visitor editor = Visitor.arrives()) {
            SignIn.as(editor, Role.MODERATOR);
            Page page = editor.opens("/office/content/new").page();
            page.locator("#title").fill("書きかけの題名");
            assertThat(page.locator("#preview .preview-head")).hasText("書きかけの題名");
            page.onDialog(com.microsoft.playwright.Dialog::accept);
            page.reload();
            assertThat(page.locator("#title")).hasValue("書きかけの題名");
        }
    }

    @Test
    void the_placement_manager_announces_the_next_version_of_a_legal_document() {
        try (Visitor manager = Visitor.arrives(); Visitor reader = Visitor.arrivesWithoutJavaScript()) {
            SignIn.as(manager, Role.PLACEMENT_MANAGER);
            Page page = manager.opens("/office/content?q=terms").page();
            page.locator("main .table a", new Page.LocatorOptions().setHasText("利用規約")).click();
            page.waitForURL(url -> url.matches(".*/office/content/[A-Z0-9]{6}"));
            page.locator("#correct").click();
            page.waitForURL("**/edit?done=content-corrected");
            page.locator("#body").fill(page.locator("#body").inputValue() + "\n\n## 17. ためしの定め\n\nためしの定めです。");
            page.locator("#saveAndClose").click();
            page.waitForURL("**done=content-saved");
            page.locator("#effective").fill(LocalDate.now(ClockProducer.JAPAN).plusDays(50).toString());
            manager.confirms("#publish");
            page.waitForURL("**done=content-published");
            manager.looksGood("content-legal");
            reader.opens("/legal/terms");
            assertThat(reader.page().locator("article")).not().containsText("ためしの定めです");
            assertThat(reader.page().locator("article .note")).isVisible();
            reader.page().locator("article .note a").click();
            assertThat(reader.page().locator("article")).containsText("ためしの定めです");
            assertThat(reader.page().locator("article .note-warn")).isVisible();
            page.navigate(World.get().concierge().url("/office/content"));
            assertEquals(0, page.locator("a[href$='/office/content/new']").count());
        }
    }

    @Test
    void guides_are_whole_without_script_and_give_no_cookie() {
        try (Visitor reader = Visitor.arrivesWithoutJavaScript()) {
            Page page = reader.opens("/guides").page();
            Locator links = page.locator(".guide-list h3 a");
            assertTrue(links.count() >= 8);
            links.first().click();
            assertThat(page.locator("h1")).isVisible();
            page.locator(".toc a").nth(2).click();
            assertTrue(page.url().contains("#s3"), page.url());
            assertThat(page.locator(".guide-related a")).hasCount(3);
            assertThat(page.locator("main a[href$='/inquiry']")).isVisible();
            assertEquals(List.of(), reader.context().cookies());
        }
    }

    @Test
    void an_unchanged_page_is_not_sent_again() throws Exception {
        for (String path : List.of("/guides", "/guides/leaving-well")) {
            HttpResponse<String> first = get(path, null, null);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            assertEquals("public, no-cache", first.headers().firstValue("Cache-Control").orElse(""), path);
            assertTrue(first.headers().allValues("Set-Cookie").isEmpty());
            assertEquals(304, get(path, "If-None-Match", tag).statusCode(), path);
            assertEquals("", get(path, "If-None-Match", tag).body());
            assertEquals(304, get(path, "If-Modified-Since", first.headers().firstValue("Last-Modified").orElseThrow()).statusCode(), path);
            assertEquals(200, get(path, "If-None-Match", "W/\"other\"").statusCode(), path);
        }
        assertNotEquals(get("/guides", null, null).headers().firstValue("ETag"), get("/guides/leaving-well", null, null).headers().firstValue("ETag"));
    }

    @Test
    void machines_read_what_a_guide_is() throws Exception {
        String body = get("/guides/case-good-exit", null, null).body();
        List<JsonObject> data = new ArrayList<>();
        for (MatchResult found : LINKED_DATA.matcher(body).results().toList()) {
            data.add(JsonParser.parseString(found.group(1)).getAsJsonObject());
        }
        JsonObject article = data.stream().filter(one -> one.get("@type").getAsString().equals("Article")).findFirst().orElseThrow();
        assertEquals("https://schema.org", article.get("@context").getAsString());
        assertTrue(body.contains("<h1>" + article.get("headline").getAsString() + "</h1>"));
        assertTrue(article.get("headline").getAsString().length() <= 110);
        for (String required : List.of("description", "inLanguage", "url", "image")) {
            assertFalse(article.get(required).getAsString().isBlank(), required);
        }
        OffsetDateTime published = OffsetDateTime.parse(article.get("datePublished").getAsString());
        assertFalse(OffsetDateTime.parse(article.get("dateModified").getAsString()).isBefore(published));
        assertEquals("Organization", article.getAsJsonObject("author").get("@type").getAsString());
        assertFalse(article.getAsJsonObject("publisher").get("name").getAsString().isBlank());
        assertEquals(article.get("url").getAsString(), article.getAsJsonObject("mainEntityOfPage").get("@id").getAsString());
        JsonObject crumbs = data.stream().filter(one -> one.get("@type").getAsString().equals("BreadcrumbList")).findFirst().orElseThrow();
        List<JsonObject> items = crumbs.getAsJsonArray("itemListElement").asList().stream().map(JsonElement::getAsJsonObject).toList();
        assertEquals(3, items.size());
        for (int i = 0; i < items.size(); i++) {
            assertEquals(i + 1, items.get(i).get("position").getAsInt());
            assertFalse(items.get(i).get("name").getAsString().isBlank());
            assertTrue(URI.create(items.get(i).get("item").getAsString()).isAbsolute());
        }
        assertTrue(items.get(2).get("item").getAsString().endsWith("/guides/case-good-exit"));
    }

    /** Makes a draft and gives the path of its page. */
    private static String creates(Visitor editor) {
        Page page = editor.opens("/office/content/new").page();
        page.locator("#slug").fill(slug());
        page.locator("#title").fill("はじめの題名");
        page.locator("#summary").fill("要約です。");
        page.locator("#body").fill("## 見出し\n\n本文です。");
        page.locator("#save").click();
        page.waitForURL("**done=content-created");
        return URI.create(page.url()).getPath();
    }

    private static void edit(Page page, String body) {
        page.locator("#edit").click();
        page.locator("#body").fill(body);
        page.locator("#saveAndClose").click();
        page.waitForURL("**done=content-saved");
    }

    private static int status(Visitor visitor, String path) {
        Response response = visitor.page().navigate(World.get().concierge().url(path));
        return response.status();
    }

    private static HttpResponse<String> get(String path, String header, String value) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(World.get().concierge().url(path)));
        if (header != null) {
            request.header(header, value);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String slug() {
        return "journey-" + Ids.code(8).toLowerCase(Locale.ROOT);
    }
}
