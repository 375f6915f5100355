package jp.concierge.support.browser;

import static jp.concierge.support.browser.Secrets.secret;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.concierge.shared.Ids;
import jp.concierge.support.Eventually;

/** The registration form as a doctor fills it, step by step. */
public final class RegistrationPage {
    /** What is sent sooner is taken for a machine's. */
    private static final long TYPING_MILLIS = 3_000;
    private final Page page;
    private final long opened = System.currentTimeMillis();

    public RegistrationPage(Page page) {
        this.page = page;
    }

    /** An address nobody else has; it must be found in clear nowhere afterwards. */
    public static String address(String who) {
        return secret(who + "." + Ids.code(6).toLowerCase(Locale.ROOT) + "@home.example");
    }

    /**
     * Registers somebody with the least that is asked.
     *
     * @return what the page says at the end
     */
    public static String register(Visitor doctor, String email, String password) {
        RegistrationPage form = new RegistrationPage(doctor.opens("/register").page());
        form.wishes();
        form.next();
        form.person(email);
        form.next();
        form.consents(password);
        form.send();
        doctor.page().waitForURL("**/register/done");
        return doctor.page().locator("main").innerText();
    }

    public void wishes() {
        page.locator("#specialty").selectOption(new SelectOption().setIndex(2));
        page.locator("#graduation").fill("2012");
        choose("start");
    }

    public void person(String email) {
        page.locator("#family").fill(secret("試験沢井"));
        page.locator("#given").fill(secret("太郎左衛門"));
        page.locator("#familyKana").fill("しけん");
        page.locator("#givenKana").fill("たろう");
        page.locator("#email").fill(email);
    }

    public void consents(String password) {
        page.locator("#consentPURPOSES_OF_USE").check();
        page.locator("#consentTERMS").check();
        choose("disclosure");
        page.locator("#password").fill(password);
    }

    /** The first card of a group of choices; a person touches the card, not the small box in it. */
    public void choose(String group) {
        page.locator("label[for^='" + group + ":']").first().click();
    }

    public void next() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^つぎへ"))).filter(new Locator.FilterOptions().setVisible(true)).click();
        page.waitForFunction("() => !document.querySelector('.is-busy')");
    }

    public void send() {
        Eventually.isTrue("somebody has typed", Duration.ofSeconds(20), () -> System.currentTimeMillis() - opened > TYPING_MILLIS);
        page.locator("#send").click();
    }
}
