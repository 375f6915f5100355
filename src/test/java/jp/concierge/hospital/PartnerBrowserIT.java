package jp.concierge.hospital;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jp.concierge.support.browser.Secrets.secret;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import jp.concierge.shared.Ids;
import jp.concierge.shared.security.Role;
import jp.concierge.support.browser.NewPartner;
import jp.concierge.support.browser.Post;
import jp.concierge.support.browser.RegistrationPage;
import jp.concierge.support.browser.SignIn;
import jp.concierge.support.browser.Visitor;
import org.junit.jupiter.api.Test;

/** A hospital becomes a partner: application with mistakes, a question and its answer, verification by two, contract, papers, members. */
class PartnerBrowserIT {
    private static final String PASSWORD = "byouin-no-nagai-aikotoba-55";

    @Test
    void a_hospital_applies_is_verified_by_two_people_and_agrees_to_the_contract() {
        String name = "旅立ち試験病院" + Ids.code(4);
        String email = RegistrationPage.address("hospital");
        try (Visitor clerk = Visitor.arrives(); Visitor checker = Visitor.arrives(); Visitor second = Visitor.arrives()) {
            applies(clerk, name, email);
            String follow = URI.create(clerk.page().url()).getPath();
            assertEquals(follow, Post.link(email, "/partner/apply/"), "the mail holds the same link");
            SignIn.as(checker, "mizuno@demo.example", jp.concierge.bootstrap.DemoLogins.PASSWORD);
            String desk = verifies(checker, name);
            answers(clerk, follow);
            accepts(second, desk);
            assertThat(clerk.opens(follow).page().locator("main")).containsText("お受けしました");
            assertTrue(Post.texts(email).stream().anyMatch(text -> text.contains("違約金に関する事項")), "the penalty terms were delivered themselves, not only a link");

            NewPartner.begins(clerk, email, secret(PASSWORD));
            clerk.opens("/partner/contract").looksGood("partner-contract-waiting");
            offers(second, desk);
            agrees(clerk);
            invites(clerk);
            clerk.opens("/partner/facility").looksGood("partner-facility");
        }
    }

    @Test
    void it_can_be_applied_for_without_script() {
        String name = "文字だけ試験病院" + Ids.code(4);
        try (Visitor clerk = Visitor.arrivesWithoutJavaScript()) {
            NewPartner.fills(clerk.opens("/partner/apply").page(), name, RegistrationPage.address("plain-hospital"));
            clerk.page().locator("#submit").click();
            assertThat(clerk.page().locator("main")).containsText("確かめています");
        }
    }

    private static void applies(Visitor clerk, String name, String email) {
        Page page = clerk.opens("/hospitals").page();
        page.locator("a[href='/partner/apply']").first().click();
        clerk.looksGood("partner-apply");
        page.locator("#submit").click();
        assertThat(page.locator("[data-summary]")).isVisible();
        clerk.looksGood("partner-apply-empty");
        NewPartner.fills(page, name, email);
        page.locator("#address").fill("つくば市見本1-1");
        page.locator("#publishedPhone").fill("12");
        page.locator("#submit").click();
        assertThat(page.locator("#address-msg, #publishedPhone-msg").first()).not().isEmpty();
        assertThat(page.locator("#name")).hasValue(name);
        page.locator("#address").fill("茨城県つくば市見本1-1");
        page.locator("#publishedPhone").fill("０２９－０００－０００１");
        page.locator("#submit").click();
        page.waitForURL("**/partner/apply/*");
        clerk.looksGood("partner-application");
    }

    private static String verifies(Visitor checker, String name) {
        Page page = checker.opens("/office/partners").page();
        page.locator("input[name=q]").fill(name);
        page.keyboard().press("Enter");
        page.locator("table a", new Page.LocatorOptions().setHasText(name)).click();
        checker.looksGood("office-partner-applied");
        page.locator("summary", new Page.LocatorOptions().setHasText("質問する")).click();
        page.locator("#ask").click();
        assertThat(page.locator("#question-msg")).not().isEmpty();
        page.locator("#question").fill("開設者のお名前を教えてください。");
        page.locator("#ask").click();
        page.waitForURL("**done=partner-asked");
        for (String kind : List.of("REGISTRY_MATCH", "MAIL_DOMAIN", "CALL_BACK", "LICENCE", "ORGANISED_CRIME")) {
            page.locator("#check").selectOption(kind);
            page.locator("label[for='result:0']").click();
            page.locator("#checkNote").fill("確かめました。");
            page.locator("#record").click();
            page.waitForURL("**done=partner-checked");
        }
        assertEquals(0, page.locator("#accept").count(), "who verified does not accept");
        checker.looksGood("office-partner-verified");
        return URI.create(page.url()).getPath();
    }

    private static void answers(Visitor clerk, String follow) {
        Page page = clerk.opens(follow).page();
        assertThat(page.locator(".talk")).containsText("開設者のお名前");
        clerk.looksGood("partner-application-asked");
        page.locator("#text").fill("医療法人の理事長です。");
        page.locator("#send").click();
        assertThat(page.locator(".talk")).containsText("理事長です");
    }

    private static void accepts(Visitor second, String desk) {
        SignIn.as(second, Role.CONSULTANT);
        second.opens(desk).confirms("#accept");
        second.page().waitForURL("**done=partner-accepted");
        second.looksGood("office-partner-accepted");
    }

    private static void offers(Visitor second, String desk) {
        Page page = second.opens(desk).page();
        page.locator("#fullTime").fill("99");
        second.confirms("#offer");
        assertThat(page.locator("#fullTime-msg")).containsText("30");
        page.locator("#fullTime").fill("２０");
        second.confirms("#offer");
        page.waitForURL("**done=partner-contract");
    }

    private static void agrees(Visitor clerk) {
        Page page = clerk.opens("/partner/contract").page();
        clerk.looksGood("partner-contract-offered");
        page.locator("#agree").click();
        assertThat(page.locator("#agreed-msg")).not().isEmpty();
        page.locator("label", new Page.LocatorOptions().setHasText("同意します")).click();
        page.locator("#agree").click();
        page.waitForURL("**done=contract-agreed");
        page.locator("#acknowledge").click();
        page.waitForURL("**done=papers-read");
        clerk.looksGood("partner-contract-agreed");
    }

    private static void invites(Visitor clerk) {
        Page page = clerk.opens("/partner/members").page();
        page.locator("label[for='physician:0']").click();
        page.locator("#year").fill("2001");
        page.locator("#declare").click();
        assertThat(page.locator("#university-msg")).not().isEmpty();
        assertThat(page.locator("#year")).hasValue("2001");
        page.locator("#university").fill("東京大学");
        page.locator("#ikyoku").fill("なし");
        page.locator("#declare").click();
        page.waitForURL("**done=origin-declared");
        String colleague = RegistrationPage.address("colleague");
        page.locator("#email").fill(colleague);
        page.locator("#label").fill("採用 試験");
        page.locator("#invite").click();
        page.waitForURL("**done=colleague-invited");
        Post.link(colleague, "/invitation/");
        clerk.looksGood("partner-members");
        page.locator("table a", new Page.LocatorOptions().setHasText("採用 試験")).click();
        clerk.looksGood("partner-member");
    }
}
