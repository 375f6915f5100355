package jp.concierge.support.browser;

import com.microsoft.playwright.Page;
import java.time.Duration;
import jp.concierge.support.Eventually;

/** Nobody types as fast as a test: forms take what comes within two seconds of their opening for the work of a robot. */
public final class Patience {
    private static final long AS_A_PERSON_MILLIS = 2_100;

    private Patience() {
    }

    /** Until the form on the page has been open as long as a person needs at least. */
    public static void asAPerson(Page page) {
        long opened = Long.parseLong(page.locator("#opened").inputValue());
        Eventually.isTrue("time has passed since the form was opened", Duration.ofSeconds(30), () -> System.currentTimeMillis() - opened > AS_A_PERSON_MILLIS);
    }
}
