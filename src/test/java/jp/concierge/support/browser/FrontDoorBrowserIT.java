package jp.concierge.support.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The front door: a stranger sees the home page and gets no cookie. */
class FrontDoorBrowserIT {

    @Test
    void a_stranger_sees_the_home_page_and_gets_no_cookie() {
        try (Visitor visitor = Visitor.arrives()) {
            visitor.opens("/").looksGood("home");
            assertEquals(1, visitor.page().locator("h1").count());
            assertTrue(visitor.context().cookies().isEmpty());
        }
    }
}
