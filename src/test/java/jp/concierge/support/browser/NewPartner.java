package jp.concierge.support.browser;

import com.microsoft.playwright.Page;
import jp.concierge.account.Totp;

/** A hospital that is new to us, through the pages as a clerk would. */
public final class NewPartner {
    private NewPartner() {
    }

    /** The form of the application, without mistakes. */
    public static void fills(Page page, String name, String email) {
        page.locator("#name").fill(name);
        page.locator("#kind").selectOption("PRIVATE");
        page.locator("#postal").fill("300-0000");
        page.locator("#address").fill("茨城県つくば市見本1-1");
        page.locator("#publishedPhone").fill("029-000-0001");
        page.locator("#legalName").fill("医療法人" + name + "会");
        page.locator("#contactName").fill("試験 花子");
        page.locator("#contactDepartment").fill("事務部");
        page.locator("#email").fill(email);
        page.locator("#contactPhone").fill("029-000-0002");
        page.locator("label[for^='clear:']").all().forEach(point -> point.click());
        page.locator("label[for='papers:0']").click();
    }

    /** The invitation of the acceptance: password, authenticator app, first page. */
    public static void begins(Visitor clerk, String email, String password) {
        Page page = clerk.opens(Post.link(email, "/invitation/")).page();
        page.locator("#password").fill(password);
        page.locator("#submit").click();
        page.waitForURL("**/login**");
        page.locator("#email").fill(email);
        page.locator("#password").fill(password);
        page.locator("#submit").click();
        page.waitForURL("**/login/second-factor**");
        page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })");
        page.locator("#code").fill(Totp.code(page.locator(".factor-secret").innerText().replaceAll("\\s", ""), System.currentTimeMillis() / 30_000));
        page.locator("#submit").click();
        page.locator("#continue").click();
        page.waitForURL("**/partner");
    }
}
