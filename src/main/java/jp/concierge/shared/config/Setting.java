package jp.concierge.shared.config;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/**
 * Every setting of the process, its name in the environment and its default. The operator's table is in
 * {@code server-config/README.md}. Only the JDK is used here: the launcher reads the same class before the server runs.
 */
public enum Setting {
    PORT("8080", Setting::port),
    DATA_DIR("./data", Setting::any),
    DB_URL(null, v -> v.startsWith("jdbc:postgresql:") ? null : "must start with jdbc:postgresql:"),
    DB_USER(null, Setting::any),
    DB_PASSWORD(null, Setting::any),
    DEMO("false", v -> v.equals("true") || v.equals("false") ? null : "must be true or false"),
    BASE_URL(null, Setting::url),
    SMTP_URL(null, SmtpServer::complaint),
    KEYSET(null, Setting::any),
    TRUSTED_PROXIES("", Setting::networks),
    METRICS_FROM("127.0.0.1, ::1", Setting::networks),
    REFERENCE_DIR(null, Setting::any);

    private final String fallback;
    private final Function<String, String> complaint;

    Setting(String fallback, Function<String, String> complaint) {
        this.fallback = fallback;
        this.complaint = complaint;
    }

    /** Name in the environment, e.g. {@code CONCIERGE_DB_URL}. */
    public String environmentName() {
        return "CONCIERGE_" + name();
    }

    /** Name as a system or MicroProfile Config property, e.g. {@code concierge.db.url}. */
    public String propertyName() {
        return "concierge." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '.');
    }

    /** The value from the environment, else the system property, else the default; empty when none. */
    public Optional<String> find() {
        String value = System.getenv(environmentName());
        if (value == null || value.isBlank()) {
            value = System.getProperty(propertyName());
        }
        if (value == null || value.isBlank()) {
            value = fallback;
        }
        return Optional.ofNullable(value).map(String::strip);
    }

    /** Like {@link #find()} for settings that have a default. */
    public String get() {
        return find().orElseThrow(() -> new IllegalStateException(environmentName() + " is not set"));
    }

    /** What is wrong with the present value, as one line that says what to do; empty when it is well formed. */
    public Optional<String> problem() {
        return find().map(complaint).map(why -> environmentName() + " " + why + ".");
    }

    private static String networks(String value) {
        try {
            Network.list(value);
            return null;
        } catch (IllegalArgumentException e) {
            return "must be addresses or networks in figures separated by commas, such as 127.0.0.1, 10.0.0.0/8";
        }
    }

    private static String any(String value) {
        return null;
    }

    private static String port(String value) {
        return value.matches("\\d{1,5}") && Integer.parseInt(value) > 0 && Integer.parseInt(value) < 65536
                ? null : "must be a port number from 1 to 65535";
    }

    private static String url(String value) {
        try {
            URI uri = URI.create(value);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    ? null : "must be an http or https address";
        } catch (IllegalArgumentException e) {
            return "must be an http or https address";
        }
    }
}
