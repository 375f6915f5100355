package jp.concierge.doctor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jp.concierge.support.browser.Secrets.secret;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import jp.concierge.account.Totp;
import jp.concierge.shared.NeutralText;
import jp.concierge.support.Eventually;
import jp.concierge.support.browser.Post;
import jp.concierge.support.browser.RegistrationPage;
import jp.concierge.support.browser.SignIn;
import jp.concierge.support.browser.Visitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The main job, as a doctor does it: register with wrong then right input, prove the address, sign in. */
class RegistrationBrowserIT {
    private static final String PASSWORD = secret("nagai-nagai-aikotoba-77");

    @Test
    void a_doctor_registers_with_wrong_then_right_input_and_comes_home() {
        String email = RegistrationPage.address("hanako");
        try (Visitor doctor = Visitor.arrives()) {
            Page page = doctor.opens("/register").looksGood("register-1").page();
            RegistrationPage form = new RegistrationPage(page);
            form.next();
            assertThat(page.locator("#specialty-msg")).not().isEmpty();
            doctor.looksGood("register-1-wrong");
            page.locator("#specialty").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            page.locator("#graduation").fill("１４");
            form.choose("priorities");
            form.choose("start");
            form.next();

            page.locator("#family").fill(secret("𠮷髙橋﨑"));
            page.locator("#given").fill(secret("花乃試"));
            page.locator("#familyKana").fill("takahashi");
            page.locator("#givenKana").fill("はなの");
            page.locator("#email").fill("h.takahashi@med.example-u.ac.jp");
            page.locator("#phone").fill("０９０−８７６５−４３２１");
            form.choose("windows");
            form.next();
            assertThat(page.locator("#familyKana-msg")).not().isEmpty();
            assertThat(page.locator("#email-msg")).not().isEmpty();
            assertThat(page.locator("#family")).hasValue("𠮷髙橋﨑");
            doctor.looksGood("register-2-wrong");
            page.locator("#familyKana").fill("よしたかはし");
            page.locator("#email").fill(email);
            form.next();

            assertThat(page.locator("#password")).isVisible();
            page.goBack();
            assertThat(page.locator("#email")).hasValue(email);
            form.next();
            page.locator("#send").click();
            assertThat(page.locator("#password-msg")).not().isEmpty();
            doctor.looksGood("register-3-wrong");
            for (String consent : new String[] {"PURPOSES_OF_USE", "TERMS"}) {
                assertFalse(page.locator("[id='consent" + consent + "']").isChecked(), "consent is never given beforehand");
                page.locator("[id='consent" + consent + "']").check();
            }
            assertFalse(page.locator("#consentADVERTISING_MAIL").isChecked());
            form.choose("disclosure");
            page.locator("#password").fill(PASSWORD);
            doctor.looksGood("register-3");
            page.locator("#send").click();
            page.waitForURL("**/register/done");
            doctor.looksGood("register-done");

            String link = Post.link(email, "/verify/");
            doctor.opens(link).looksGood("verify");
            page.locator("main button[type=submit], main input[type=submit]").first().click();
            page.waitForLoadState();
            doctor.looksGood("verified");

            SignIn.as(doctor, email, PASSWORD);
            assertTrue(page.url().endsWith("/my"), page.url());
            doctor.looksGood("my-home");
            assertFalse(page.title().contains("転職") || page.title().contains("医師"), page.title());
            assertTrue(Post.subjects(email).stream().allMatch(NeutralText::isNeutral), () -> Post.subjects(email).toString());
            String secret = setsUpASecondFactor(doctor);
            signsInWithTheSecondFactor(email, secret);
            takesTheDataHome(doctor, email);
        }
    }

    /** @return the secret of the authenticator app */
    private static String setsUpASecondFactor(Visitor doctor) {
        Page page = doctor.opens("/my/security").looksGood("my-security").page();
        unfold(page);
        page.locator("#factorPassword").fill(PASSWORD);
        page.locator("#beginFactor").click();
        page.waitForURL("**/second-factor");
        unfold(page);
        String secret = page.locator(".factor-secret").innerText().replaceAll("\\s", "");
        doctor.looksGood("my-second-factor");
        page.locator("#code").fill("000000");
        page.locator("#submit").click();
        assertThat(page.locator("#code-msg")).not().isEmpty();
        page.locator("#code").fill(Totp.code(secret, System.currentTimeMillis() / 30_000));
        page.locator("#submit").click();
        assertThat(page.locator(".recovery-codes li")).hasCount(10);
        doctor.looksGood("my-recovery-codes");
        return secret;
    }

    private static void signsInWithTheSecondFactor(String email, String secret) {
        try (Visitor elsewhere = Visitor.arrives()) {
            Page page = elsewhere.opens("/login").page();
            page.locator("#email").fill(email);
            page.locator("#password").fill(PASSWORD);
            page.locator("#submit").click();
            page.waitForURL("**/login/code**");
            elsewhere.looksGood("login-code");
            page.locator("#code").fill(Totp.code(secret, System.currentTimeMillis() / 30_000 + 1));
            page.locator("#submit").click();
            page.waitForURL("**/my");
        }
    }

    private static void takesTheDataHome(Visitor doctor, String email) {
        doctor.opens("/my/data").looksGood("my-data");
        for (String format : new String[] {"PDF", "HTML", "JSON"}) {
            byte[] file = exports(doctor, format);
            String data = format.equals("PDF") ? textOfPdf(file) : new String(file, StandardCharsets.UTF_8);
            assertTrue(data.contains(email) && data.contains("𠮷髙橋﨑"), format + " holds what was told");
        }
    }

    private static String textOfPdf(byte[] file) {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] exports(Visitor doctor, String format) {
        Page page = doctor.opens("/my/data").page();
        page.locator("label[for^='format:']", new Page.LocatorOptions().setHasText(format)).click();
        page.locator("#exporting [id=password]").fill(PASSWORD);
        Download download = page.waitForDownload(() -> page.locator("#export").click());
        assertFalse(download.suggestedFilename().contains("doctor"), download.suggestedFilename());
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unfold(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })");
    }

    @Test
    void a_known_address_learns_nothing_on_the_page_and_everything_by_mail() {
        String email = RegistrationPage.address("twice");
        String first;
        String second;
        try (Visitor doctor = Visitor.arrives()) {
            first = RegistrationPage.register(doctor, email, PASSWORD);
        }
        try (Visitor again = Visitor.arrives()) {
            second = RegistrationPage.register(again, email, PASSWORD);
        }
        assertEquals(first, second);
        Eventually.isTrue("the owner is told", Duration.ofSeconds(60), () -> Post.texts(email).size() >= 3);
    }

    @Test
    void without_script_the_form_is_one_page_that_works() {
        try (Visitor doctor = Visitor.arrivesWithoutJavaScript()) {
            String email = RegistrationPage.address("plain");
            RegistrationPage form = new RegistrationPage(doctor.opens("/register").page());
            form.wishes();
            form.person(email);
            form.consents(PASSWORD);
            form.send();
            assertTrue(doctor.page().url().endsWith("/register/done"), doctor.page().url());
        }
    }
}
