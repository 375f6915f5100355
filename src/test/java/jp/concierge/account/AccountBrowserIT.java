package jp.concierge.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jp.concierge.support.browser.Secrets.secret;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import jp.concierge.shared.NeutralText;
import jp.concierge.shared.security.Role;
import jp.concierge.support.Eventually;
import jp.concierge.support.browser.Post;
import jp.concierge.support.browser.RegistrationPage;
import jp.concierge.support.browser.SignIn;
import jp.concierge.support.browser.Visitor;
import org.junit.jupiter.api.Test;

/** What people do about their own account: a forgotten password, a new address, a lost telephone, a sign-in they do not know. */
class AccountBrowserIT {
    private static final String PASSWORD = secret("nagai-nagai-aikotoba-77");
    private static final String OTHER = secret("betsu-no-aikotoba-2026");

    @Test
    void a_forgotten_password_is_replaced_by_mail_and_ends_every_sign_in() {
        String email = RegistrationPage.address("forgot");
        try (Visitor doctor = Visitor.arrives(); Visitor elsewhere = Visitor.arrives()) {
            RegistrationPage.register(doctor, email, PASSWORD);
            SignIn.as(elsewhere, email, PASSWORD);
            String unknown = asksForALink(doctor, RegistrationPage.address("nobody"));
            assertEquals(unknown, asksForALink(doctor, email), "the page tells whether the address is known");
            doctor.looksGood("password-reset-asked");

            String link = Post.link(email, "/password-reset/");
            Page page = doctor.opens(link).looksGood("password-reset-choose").page();
            page.locator("#password").fill("password1234");
            page.locator("#submit").click();
            assertThat(page.locator("#password-msg")).not().isEmpty();
            page.locator("#password").fill(OTHER);
            page.locator("#submit").click();
            page.waitForURL("**/login?done=password-reset");
            doctor.looksGood("password-reset-done");

            elsewhere.opens("/my");
            assertTrue(elsewhere.page().url().contains("/login"), "the other browser is still signed in");
            doctor.opens(link).looksGood("password-reset-used");
            assertEquals(0, page.locator("#password").count(), "the link opens twice");
            fails(doctor, email, PASSWORD);
            SignIn.as(doctor, email, OTHER);
            assertTrue(Post.subjects(email).stream().allMatch(NeutralText::isNeutral), () -> Post.subjects(email).toString());
        }
    }

    @Test
    void guessing_is_slowed_down_alike_for_known_and_unknown_addresses() {
        String known = RegistrationPage.address("guessed");
        try (Visitor doctor = Visitor.arrives(); Visitor guesser = Visitor.arrives()) {
            RegistrationPage.register(doctor, known, PASSWORD);
            assertEquals(guesses(guesser, RegistrationPage.address("nobody")), guesses(guesser, known));
            assertEquals(429, guesser.page().waitForResponse(answer -> answer.request().method().equals("POST"), () -> tries(guesser, known, PASSWORD)).status(), "the right password opens during the wait");
            assertThat(guesser.page().locator("#email")).hasValue(known);
            guesser.looksGood("login-wait");
        }
    }

    @Test
    void an_address_moves_when_the_new_one_confirms_and_the_old_one_can_take_it_back() {
        String old = RegistrationPage.address("old");
        String wanted = RegistrationPage.address("new");
        try (Visitor doctor = Visitor.arrives(); Visitor post = Visitor.arrives()) {
            RegistrationPage.register(doctor, old, PASSWORD);
            SignIn.as(doctor, old, PASSWORD);
            movesTo(doctor, wanted, "not-my-password-77");
            assertThat(doctor.page().locator("#proof-msg")).not().isEmpty();
            assertThat(doctor.page().locator("#newEmail")).hasValue(wanted);
            movesTo(doctor, wanted, PASSWORD);
            doctor.page().waitForURL("**/my/security?done=address-asked");
            doctor.looksGood("my-security-address-asked");
            Eventually.isTrue("the old address is told", Duration.ofSeconds(60), () -> Post.subjects(old).size() >= 3);
            fails(post, wanted, PASSWORD);

            presses(post, Post.link(wanted, "/verify/"), "address-confirm");
            String undo = Post.link(old, "/verify/", 2);
            SignIn.as(post, wanted, PASSWORD);
            fails(post, old, PASSWORD);

            presses(post, undo, "address-undo");
            post.page().waitForURL("**/password-reset/**");
            post.page().locator("#password").fill(OTHER);
            post.page().locator("#submit").click();
            post.page().waitForURL("**/login**");
            doctor.opens("/my");
            assertTrue(doctor.page().url().contains("/login"), "whoever moved the address is still signed in");
            SignIn.as(post, old, OTHER);
        }
    }

    @Test
    void asking_for_an_address_that_is_taken_looks_like_asking_for_a_free_one() {
        String taken = RegistrationPage.address("taken");
        String mine = RegistrationPage.address("mine");
        try (Visitor other = Visitor.arrives(); Visitor doctor = Visitor.arrives()) {
            RegistrationPage.register(other, taken, PASSWORD);
            RegistrationPage.register(doctor, mine, PASSWORD);
            SignIn.as(doctor, mine, PASSWORD);
            String free = RegistrationPage.address("free");
            movesTo(doctor, free, PASSWORD);
            doctor.page().waitForURL("**/my/security?done=address-asked");
            String seen = addressCard(doctor).replace(free, "…");
            doctor.opens("/my/security");
            movesTo(doctor, taken, PASSWORD);
            doctor.page().waitForURL("**/my/security?done=address-asked");
            assertEquals(seen, addressCard(doctor).replace(taken, "…"));
            Eventually.isTrue("the notice comes both times", Duration.ofSeconds(60), () -> Post.subjects(mine).size() >= 4);
            Eventually.isTrue("the owner of the taken address is told", Duration.ofSeconds(60), () -> Post.subjects(taken).size() >= 3);
        }
    }

    @Test
    void a_recovery_code_opens_once_and_every_sign_in_can_be_ended() {
        String email = RegistrationPage.address("factor");
        try (Visitor doctor = Visitor.arrives(); Visitor elsewhere = Visitor.arrives(); Visitor third = Visitor.arrives()) {
            RegistrationPage.register(doctor, email, PASSWORD);
            SignIn.as(doctor, email, PASSWORD);
            String before = cookie(doctor);
            Page page = doctor.opens("/my/security").page();
            page.locator("details", new Page.LocatorOptions().setHas(page.locator("#beginFactor"))).locator("summary").click();
            page.locator("#factorPassword").fill(PASSWORD);
            page.locator("#beginFactor").click();
            page.waitForURL("**/second-factor");
            page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })");
            page.locator("#code").fill(Totp.code(page.locator(".factor-secret").innerText().replaceAll("\\s", ""), System.currentTimeMillis() / 30_000));
            page.locator("#submit").click();
            String code = page.locator(".recovery-codes li").first().innerText();

            withRecoveryCode(elsewhere, email, code);
            elsewhere.page().waitForURL("**/my");
            withRecoveryCode(third, email, code);
            assertThat(third.page().locator("#code-msg")).not().isEmpty();
            third.looksGood("login-recovery-wrong");

            assertNotEquals(before, cookie(elsewhere));
            page = doctor.opens("/my/security").looksGood("my-security-factor").page();
            assertThat(page.locator("#sessions-form tbody tr")).hasCount(2);
            assertThat(page.locator("main")).containsText("9");
            page.locator("#endAll").click();
            page.locator("dialog[open] .btn-primary, dialog[open] .btn-danger").click();
            page.waitForURL("**/login?done=signed-out-everywhere");
            elsewhere.opens("/my/profile");
            assertTrue(elsewhere.page().url().contains("/login"), "the other browser is still signed in");
        }
    }

    @Test
    void an_invited_colleague_sees_nothing_before_the_second_factor_and_nothing_after_being_shut_out() {
        String email = RegistrationPage.address("colleague");
        String name = "試験 " + email.substring(10, 16);
        try (Visitor admin = Visitor.arrives(); Visitor colleague = Visitor.arrives()) {
            SignIn.as(admin, Role.ADMIN);
            Page desk = admin.opens("/office/members/invite").page();
            desk.locator("#email").fill("not an address");
            desk.locator("#label").fill(name);
            desk.locator("label[for^='roles:']").last().click();
            desk.locator("#submit").click();
            assertThat(desk.locator("#email-msg")).not().isEmpty();
            assertThat(desk.locator("#label")).hasValue(name);
            desk.locator("#email").fill(email);
            desk.locator("#submit").click();
            desk.waitForURL(url -> !url.endsWith("/invite"));

            Page page = colleague.opens(Post.link(email, "/invitation/")).looksGood("invitation").page();
            page.locator("#password").fill(PASSWORD);
            page.locator("#submit").click();
            page.waitForURL("**/login**");
            tries(colleague, email, PASSWORD);
            page.waitForURL("**/login/second-factor**");
            page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })");
            colleague.looksGood("login-second-factor");
            String secret = page.locator(".factor-secret").innerText().replaceAll("\\s", "");
            colleague.opens("/office");
            assertTrue(page.url().contains("/login"), "opens without the second factor");
            colleague.opens("/login/second-factor");
            page.locator("#code").fill("000000");
            page.locator("#submit").click();
            assertThat(page.locator("#code-msg")).not().isEmpty();
            page.locator("#code").fill(Totp.code(secret, System.currentTimeMillis() / 30_000));
            page.locator("#submit").click();
            assertThat(page.locator(".recovery-codes li")).hasCount(10);
            colleague.looksGood("login-recovery-codes");
            page.locator("#continue").click();
            page.waitForURL("**/office");

            admin.opens("/office/members?q=" + email.replace("@", "%40"));
            desk.locator("table.table tbody a").first().click();
            desk.waitForURL("**/office/members/*");
            admin.looksGood("office-member");
            desk.locator("#disable").click();
            desk.locator("dialog[open] .btn-primary, dialog[open] .btn-danger").click();
            desk.waitForLoadState();
            colleague.opens("/office/inquiries");
            assertTrue(page.url().contains("/login"), "a shut account goes on working");
            fails(colleague, email, PASSWORD);
        }
    }

    /** @return what the page says */
    private static String asksForALink(Visitor visitor, String email) {
        Page page = visitor.opens("/password-reset").page();
        page.locator("#email").fill(email);
        page.locator("#submit").click();
        page.waitForURL("**/password-reset?done=reset-requested");
        return page.locator("body").innerText();
    }

    private static void movesTo(Visitor doctor, String email, String password) {
        Page page = doctor.page().url().contains("/my/security") ? doctor.page() : doctor.opens("/my/security").page();
        page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })");
        page.locator("#newEmail").fill(email);
        page.locator("#proof").fill(password);
        page.locator("#changeAddress").click();
        page.waitForLoadState();
    }

    private static String addressCard(Visitor doctor) {
        return doctor.page().locator("section[aria-labelledby=address-title]").innerText();
    }

    /** Opens a link of a mail and presses the button there. */
    private static void presses(Visitor visitor, String link, String picture) {
        Page page = visitor.opens(link).looksGood(picture).page();
        page.locator("main button[type=submit]").first().click();
        page.waitForURL(url -> !url.contains(link));
    }

    private static void tries(Visitor visitor, String email, String password) {
        Page page = visitor.opens("/login").page();
        page.locator("#email").fill(email);
        page.locator("#password").fill(password);
        page.locator("#submit").click();
        page.waitForLoadState();
    }

    private static void fails(Visitor visitor, String email, String password) {
        tries(visitor, email, password);
        assertThat(visitor.page().locator(".summary, .errors, [role=alert]").first()).isVisible();
        assertFalse(visitor.page().url().contains("/my"), visitor.page().url());
    }

    /** @return what the sixth wrong guess is answered, without its figures */
    private static String guesses(Visitor guesser, String email) {
        String said = "";
        for (int guess = 0; guess < 6; guess++) {
            tries(guesser, email, "wrong-wrong-wrong-" + guess);
            said = guesser.page().locator("main").innerText();
        }
        return said.replaceAll("\\d+", "…").replace(email, "");
    }

    private static void withRecoveryCode(Visitor visitor, String email, String code) {
        tries(visitor, email, PASSWORD);
        visitor.page().waitForURL("**/login/code**");
        visitor.opens("/login/code?with=recovery").page().locator("#code").fill(code);
        visitor.page().locator("#submit").click();
        visitor.page().waitForLoadState();
    }

    private static String cookie(Visitor visitor) {
        return visitor.context().cookies().stream().filter(cookie -> cookie.name.equals("s")).map((Cookie cookie) -> cookie.value).findFirst().orElseThrow();
    }
}
