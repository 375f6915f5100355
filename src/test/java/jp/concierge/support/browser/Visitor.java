package jp.concierge.support.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A person with a browser of their own: cookies and history are shared with nobody. */
public final class Visitor implements AutoCloseable {
    private static final Path PICTURES = Path.of(System.getProperty("concierge.build", "target")).resolve("screenshots");
    private static final double PATIENCE = 45_000;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of 4")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    public static Visitor arrives() {
        return new Visitor(World.get().browser().newContext(options()));
    }

    public static Visitor arrivesWithoutJavaScript() {
        return new Visitor(World.get().browser().newContext(options().setJavaScriptEnabled(false)));
    }

    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setLocale("ja-JP").setTimezoneId("Asia/Tokyo").setViewportSize(1280, 900).setColorScheme(ColorScheme.LIGHT).setReducedMotion(ReducedMotion.REDUCE);
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    public Visitor opens(String path) {
        page.navigate(path.startsWith("http") ? path : World.get().concierge().url(path));
        return this;
    }

    /** Presses a button and says yes to the question that it asks. */
    public Visitor confirms(String button) {
        page.locator(button).click();
        page.waitForNavigation(() -> page.locator("dialog[open] .btn-primary, dialog[open] .btn-danger").click());
        return this;
    }

    /**
     * Takes the state as pictures at 390 and 1280 px ({@code target/screenshots/<name>-390.png}) and checks what a machine
     * can: axe finds nothing, no sideways overflow, no missing text, no error on the console.
     */
    public Visitor looksGood(String name) {
        for (int width : new int[] {390, 1280}) {
            page.setViewportSize(width, width < 600 ? 844 : 900);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-" + width + ".png")));
            assertEquals(0, ((Number) page.evaluate("Math.max(0, document.documentElement.scrollWidth - innerWidth)")).intValue(), name + " overflows sideways at " + width);
        }
        assertFalse(page.content().contains("???"), name + " lacks a text");
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertTrue(violations.isEmpty(), () -> name + ": " + violations.stream().map(rule -> rule.getId() + " "
                + rule.getNodes().stream().map(node -> String.valueOf(node.getTarget())).collect(Collectors.joining(" "))).collect(Collectors.joining("; ")));
        assertEquals(List.of(), complaints, name + " complains on the console");
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
