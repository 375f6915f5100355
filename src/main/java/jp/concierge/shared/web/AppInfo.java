package jp.concierge.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import jp.concierge.shared.config.ClockProducer;
import jp.concierge.shared.config.Setting;

/** What pages need to know of the running program. */
@Named("app")
@ApplicationScoped
public class AppInfo {
    private final String version = readVersion();
    private final Instant builtAt = readBuiltAt();

    /** Changes with every build; part of the addresses of static files. */
    public String getVersion() {
        return version;
    }

    public boolean isDemo() {
        return Boolean.parseBoolean(Setting.DEMO.get());
    }

    /** The address of the site without a final slash: the configured one, else the one of the running port. */
    public String getBaseUrl() {
        return Setting.BASE_URL.find().map(url -> url.replaceAll("/+$", "")).orElseGet(() -> "http://localhost:" + Setting.PORT.get());
    }

    public Instant getBuiltAt() {
        return builtAt;
    }

    /** The day in Japan on which the program was built. */
    public LocalDate getBuiltOn() {
        return builtAt.atZone(ClockProducer.JAPAN).toLocalDate();
    }

    private static Instant readBuiltAt() {
        String built = built();
        return LocalDateTime.parse(built.substring(built.lastIndexOf(' ') + 1), DateTimeFormatter.ofPattern("uuuuMMddHHmmss")).toInstant(ZoneOffset.UTC);
    }

    static String readVersion() {
        return Long.toString(Math.abs(built().hashCode()), 36);
    }

    private static String built() {
        Properties properties = new Properties();
        try (InputStream in = AppInfo.class.getResourceAsStream("/build.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("built");
    }
}
