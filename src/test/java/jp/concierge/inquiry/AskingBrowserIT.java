package jp.concierge.inquiry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jp.concierge.support.browser.Secrets.secret;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import jp.concierge.shared.Ids;
import jp.concierge.shared.security.Role;
import jp.concierge.support.browser.Post;
import jp.concierge.support.browser.RegistrationPage;
import jp.concierge.support.browser.SignIn;
import jp.concierge.support.browser.Visitor;
import org.junit.jupiter.api.Test;

/** Asking without a name, being answered, going on by the secret link; and the desk's way from the inquiry to a registered doctor. */
class AskingBrowserIT {
    private static final String QUESTION = "教授が代わり、戻れる時期が分からなくなりました。";

    @Test
    void somebody_asks_without_a_name_is_answered_and_goes_on_by_the_secret_link() {
        String email = RegistrationPage.address("ask");
        try (Visitor asker = Visitor.arrives(); Visitor desk = Visitor.arrives()) {
            Page page = asker.opens("/inquiry").looksGood("inquiry").page();
            page.locator("#submit").click();
            assertThat(page.locator("#text-msg")).not().isEmpty();
            asker.looksGood("inquiry-wrong");
            String secretLink = ask(asker, secret(QUESTION + Ids.code(6)), email);
            asker.looksGood("inquiry-sent");
            String number = number(page);

            SignIn.as(desk, Role.CONSULTANT);
            desk.looksGood("office-today");
            desk.opens("/office/inquiries").looksGood("office-inquiries");
            answer(desk, number, secret("まずはご事情をうかがわせてください。" + Ids.code(6)));
            desk.looksGood("office-inquiry");

            String mailed = Post.link(email, "/inquiry/");
            assertTrue(secretLink.endsWith(mailed), "the mail leads to the same page");
            asker.opens(mailed);
            assertThat(page.locator("main")).containsText("まずはご事情を");
            page.locator("#text").fill(secret("土曜の午前なら話せます。" + Ids.code(6)));
            page.locator("#write").click();
            assertThat(page.locator("main")).containsText("土曜の午前なら");
            asker.looksGood("inquiry-follow");
            assertFalse(page.title().contains("転職") || page.title().contains("医局"), page.title());

            desk.opens("/office/inquiries/" + number);
            assertThat(desk.page().locator("main")).containsText("土曜の午前なら");
        }
    }

    @Test
    void the_desk_invites_the_sender_who_becomes_a_registered_doctor() {
        String email = RegistrationPage.address("invited");
        try (Visitor asker = Visitor.arrives(); Visitor desk = Visitor.arrives(); Visitor doctor = Visitor.arrives()) {
            ask(asker, secret("登録の手伝いをお願いしたいです。" + Ids.code(6)), email);
            String number = number(asker.page());
            SignIn.as(desk, Role.CONSULTANT);
            answer(desk, number, "ご案内をお送りします。");
            desk.page().locator("#acts details", new Page.LocatorOptions().setHas(desk.page().locator("#invite"))).locator("summary").click();
            desk.confirms("#invite");
            String invitation = Post.link(email, "/register?invitation=");
            Page page = doctor.opens(invitation).page();
            assertThat(page.locator("#email")).hasValue(email);
            doctor.looksGood("register-invited");
            RegistrationPage form = new RegistrationPage(page);
            form.wishes();
            form.next();
            form.person(email);
            form.next();
            form.consents(secret("yukkuri-nagai-aikotoba-88"));
            form.send();
            page.waitForURL("**/register/done");
            desk.opens("/office/inquiries/" + number);
            assertThat(desk.page().locator("main")).containsText("登録");
            desk.looksGood("office-inquiry-converted");
        }
    }

    @Test
    void a_made_up_secret_link_opens_nothing() {
        try (Visitor stranger = Visitor.arrives()) {
            stranger.opens("/inquiry/" + Ids.secret()).looksGood("inquiry-unknown");
            assertEquals(0, stranger.page().locator("#text").count());
        }
    }

    @Test
    void a_question_can_be_asked_without_script() {
        try (Visitor asker = Visitor.arrivesWithoutJavaScript()) {
            String link = ask(asker, secret("スクリプトなしでも聞けますか。" + Ids.code(6)), RegistrationPage.address("plain"), false);
            assertNotEquals("", link);
            assertThat(asker.page().locator("main")).containsText("スクリプトなしでも");
        }
    }

    private static String ask(Visitor asker, String question, String email) {
        return ask(asker, question, email, true);
    }

    /** @return the address of the secret page */
    private static String ask(Visitor asker, String question, String email, boolean patiently) {
        Page page = asker.opens("/inquiry").page();
        page.locator("label[for^='sender:']").first().click();
        page.locator("#text").fill(question);
        page.locator("#email").fill(email);
        page.locator("#nickname").fill(secret("名無しの内視鏡医"));
        if (patiently) {
            // nobody types as fast as a test; what is sent at once is held as suspected spam
            page.waitForFunction("() => performance.now() > 4000");
        }
        page.locator("#submit").click();
        page.waitForURL(url -> url.matches(".*/inquiry/[A-Za-z0-9_-]{20,}.*"));
        return page.url().replaceAll("\\?.*", "");
    }

    private static String number(Page page) {
        java.util.regex.Matcher number = java.util.regex.Pattern.compile("Q-[A-Z0-9]+").matcher(page.locator("main").innerText());
        assertTrue(number.find(), "the page tells the number");
        return number.group();
    }

    private static void answer(Visitor desk, String number, String text) {
        Page page = desk.opens("/office/inquiries/" + number).page();
        page.locator("#answer").fill(text);
        desk.confirms("#send");
        assertThat(page.locator("ol.talk")).containsText(text);
    }
}
