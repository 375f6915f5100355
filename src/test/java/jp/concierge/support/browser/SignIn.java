package jp.concierge.support.browser;

import com.microsoft.playwright.options.Cookie;
import java.util.EnumMap;
import java.util.Map;
import jp.concierge.bootstrap.DemoLogins;
import jp.concierge.shared.security.Role;

/** Signing in as the demonstration's people, through the pages as anybody would. */
public final class SignIn {
    private static final Map<Role, String> COOKIES = new EnumMap<>(Role.class);

    private SignIn() {
    }

    /** The first demonstration account of a role signs in; the agency's staff give their second factor. */
    public static void as(Visitor visitor, Role role) {
        as(visitor, DemoLogins.all().stream().filter(login -> login.role().equals(role.name())).findFirst().orElseThrow().email(), DemoLogins.PASSWORD);
    }

    /** Signs in with a password and, where it is asked for, the code that the demonstration tells on the page. */
    public static void as(Visitor visitor, String email, String password) {
        visitor.opens("/login");
        visitor.page().locator("#email").fill(email);
        visitor.page().locator("#password").fill(password);
        visitor.page().locator("#submit").click();
        visitor.page().waitForURL(url -> !url.endsWith("/login"));
        if (visitor.page().url().contains("/login/code")) {
            visitor.page().locator("#code").fill(visitor.page().locator("[data-demo-code]").getAttribute("data-demo-code"));
            visitor.page().locator("#submit").click();
            visitor.page().waitForURL(url -> !url.contains("/login"));
        }
    }

    /** A session cookie of a demonstration account of the role; one sign-in serves the whole suite. */
    public static synchronized String cookie(Role role) {
        return COOKIES.computeIfAbsent(role, r -> {
            try (Visitor visitor = Visitor.arrives()) {
                as(visitor, r);
                return visitor.context().cookies().stream().filter(cookie -> cookie.name.equals("s")).map((Cookie cookie) -> cookie.value).findFirst().orElseThrow();
            }
        });
    }
}
