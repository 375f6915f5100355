package jp.concierge.support.browser;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import jp.concierge.support.RunningConcierge;

/** What all journeys of a suite share: the running product with demonstration content, a mail server, a browser. Started once. */
public final class World {
    private static World world;
    private final GreenMail mail;
    private final RunningConcierge concierge;
    private final Playwright playwright;
    private final Browser browser;
    private final Path data;
    private final Path registers;

    private World() {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        data = Path.of(System.getProperty("concierge.it.data", "target/it-data/local") + "-browser").toAbsolutePath();
        registers = data.resolveSibling(data.getFileName() + "-registers");
        concierge = RunningConcierge.start(data, Map.of("CONCIERGE_DEMO", "true", "CONCIERGE_REFERENCE_DIR", registers.toString(), "CONCIERGE_SMTP_URL", "smtp://127.0.0.1:" + mail.getSmtp().getPort()));
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(Chromium.options());
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    }

    public static synchronized World get() {
        if (world == null) {
            world = new World();
        }
        return world;
    }

    public RunningConcierge concierge() {
        return concierge;
    }

    /** Where the running product keeps its files. */
    public Path dataDir() {
        return data;
    }

    /** Where the running product looks for registers to import; a journey puts them there. */
    public Path registersDir() {
        return registers;
    }

    /** The running product's database, as another node would reach it. */
    public Connection database() throws SQLException {
        try {
            return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + Files.readString(data.resolve("postgres.port")).strip() + "/postgres", "postgres",
                    Files.readString(data.resolve("postgres.password")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public GreenMail mail() {
        return mail;
    }

    public Browser browser() {
        return browser;
    }

    private void end() {
        concierge.close();
        mail.stop();
    }
}
