package jp.concierge.registry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.concierge.shared.security.Role;
import jp.concierge.support.browser.RegistrationPage;
import jp.concierge.support.browser.SignIn;
import jp.concierge.support.browser.Visitor;
import jp.concierge.support.browser.World;
import org.junit.jupiter.api.Test;

/** An administrator imports registers, a broken file is told and changes nothing, and forms know the institutions and places from then on. */
class RegistersBrowserIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void what_an_administrator_imports_is_offered_in_the_forms() throws IOException {
        Path folder = Files.createDirectories(World.get().registersDir());
        Files.writeString(folder.resolve("municipalities.csv"), "muni_code,pref_code,county,muni_name,muni_kana,kind,lat,lng,area_code\n13998,13,,架空川区,かくうがわく,ward,35.6,139.7,\n");
        Files.writeString(folder.resolve("hospitals.csv"), "id,name,alt_name,name_kana,short_name,pref_code,muni_code,area_code,postal_code,address,lat,lng,geo_source,url,beds_total,beds_general,"
                + "beds_longterm,beds_psychiatric,departments,source\nbih1,架空川区立髙台病院,,カクウガワクリツタカダイビョウイン,高台病,13,13998,,1998001,東京都架空川区髙台9,35.6,139.7,mhlw,,1210,1210,,,内科,test\n");
        Files.writeString(folder.resolve("clinics.csv"), "id,name\nbic1,坂上クリニック\n");
        Files.writeString(folder.resolve("postal_codes.csv"), "postal_code,pref_code,muni_code,city,town,town_kana,lat,lng,geo_level\n1998001,13,13998,架空川区,髙台,ﾀｶﾀﾞｲ,35.6,139.7,town\n"
                + "1998002,13,13998,架空川区,上台,ｳﾜﾀﾞｲ,35.6,139.7,town\n1998002,13,13998,架空川区,下台,ｼﾓﾀﾞｲ,35.6,139.7,town\n");
        try (Visitor admin = Visitor.arrives(); Visitor doctor = Visitor.arrives()) {
            SignIn.as(admin, Role.ADMIN);
            Page page = admin.opens("/office/settings").page();
            page.locator("a[href$='/office/settings/registers']").click();
            admin.looksGood("registers");
            admin.confirms("#start");
            assertThat(page.locator("details.fold").first()).containsText("病院");
            page.waitForFunction("() => !document.querySelector('[data-reload-after]')");
            assertThat(page.locator("details.fold").first()).containsText("列の名前が足りません");
            admin.looksGood("registers-done");

            typesItsEmployer(doctor);
            fillsItsAddress(doctor);
        }
    }

    @Test
    void what_is_no_question_is_refused() throws Exception {
        assertEquals(404, post("/lookup/doctors", "q=a", "same-origin").statusCode());
        assertEquals(400, post("/lookup/institutions", "x=1", "same-origin").statusCode());
        assertEquals(400, post("/lookup/institutions", "q=" + "a".repeat(81), "same-origin").statusCode());
        assertEquals(403, post("/lookup/institutions", "q=a", "cross-site").statusCode());
        assertEquals(405, CLIENT.send(HttpRequest.newBuilder(URI.create(World.get().concierge().url("/lookup/institutions?q=a"))).build(), HttpResponse.BodyHandlers.ofString()).statusCode());
        for (String hostile : new String[] {"\u0000", "%_\\'\";--", "<script>", "𠮷野家", "\u202E逆", "{\"a\":1}", "'' or 1=1"}) {
            HttpResponse<String> answer = post("/lookup/institutions", "q=" + URLEncoder.encode(hostile, StandardCharsets.UTF_8), "same-origin");
            assertEquals(200, answer.statusCode(), hostile);
            assertEquals("[]", answer.body(), hostile);
            assertTrue(answer.headers().allValues("Set-Cookie").isEmpty());
        }
    }

    /** By the keyboard alone, with the second of two names. */
    private static void typesItsEmployer(Visitor doctor) {
        Page page = doctor.opens("/register").page();
        page.locator("label[for^='start:']").first().click();
        page.locator("#specialty").selectOption("internal_medicine");
        page.locator("#graduation").fill("2012");
        new RegistrationPage(page).next();
        page.locator("details.fold summary").first().click();
        page.locator("#employer").pressSequentially("坂上クリニック、架空川 高台");
        assertThat(page.locator("#employer-found li")).hasCount(1);
        assertThat(page.locator("#employer-found")).containsText("1,210床");
        doctor.looksGood("register-employer-offered");
        page.locator("#employer").press("ArrowDown");
        assertThat(page.locator("#employer-found li[aria-selected=true]")).hasCount(1);
        page.locator("#employer").press("Enter");
        assertThat(page.locator("#employer")).hasValue("坂上クリニック、架空川区立髙台病院");
        assertThat(page.locator("#employer-found")).isHidden();
        page.locator("#employer").fill("");
        page.locator("#employer").pressSequentially("ぴょんぴょん");
        assertThat(page.locator("#employer-found + [role=status]")).containsText("このまま入力できます");
        assertThat(page.locator("#employer-found")).isHidden();
    }

    private static void fillsItsAddress(Visitor doctor) {
        SignIn.as(doctor, Role.DOCTOR);
        Page page = doctor.opens("/my/profile").page();
        page.locator("#address").fill("");
        page.locator("#postalCode").fill("");
        page.locator("#postalCode").pressSequentially("199-8001");
        assertThat(page.locator("#address")).hasValue("東京都架空川区髙台");
        page.locator("#postalCode").fill("1998002");
        assertThat(page.locator("#address")).hasValue("東京都架空川区");
        page.locator("#address").fill("東京都架空川区上台1-2-3");
        page.locator("#postalCode").fill("1998001");
        page.locator("#address").focus();
        assertFalse(page.locator("#address").inputValue().equals("東京都架空川区髙台"), "what was typed is not replaced");
    }

    private static HttpResponse<String> post(String path, String body, String site) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(World.get().concierge().url(path))).header("Content-Type", "application/x-www-form-urlencoded").header("Sec-Fetch-Site", site)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
