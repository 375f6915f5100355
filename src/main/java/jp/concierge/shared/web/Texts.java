package jp.concierge.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every word the product shows, from {@code i18n/<feature>.properties}; {@code i18n/index.properties} names the files.
 * A missing key shows as {@code ???key???}, which a test looks for on every page.
 */
@Named
@ApplicationScoped
public class Texts {
    private static final Map<String, String> ALL = load();

    /** The text of a key as it stands. */
    public String get(String key) {
        String text = ALL.get(key);
        return text == null ? "???" + key + "???" : text;
    }

    /** The text with its arguments filled in, by the rules of {@link MessageFormat}. */
    public String format(String key, Object... arguments) {
        return arguments.length == 0 ? get(key) : new MessageFormat(get(key), Locale.JAPAN).format(arguments);
    }

    /** The label of an enum constant: {@code code.<Enum>.<CONSTANT>}; empty for null. */
    public String label(Enum<?> constant) {
        return constant == null ? "" : get("code." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    public boolean has(String key) {
        return ALL.containsKey(key);
    }

    /** All keys and texts, for tests and for the page expression {@code #{t['key']}}. */
    public static Map<String, String> all() {
        return ALL;
    }

    private static Map<String, String> load() {
        Map<String, String> all = new ConcurrentHashMap<>();
        for (Object file : read("i18n/index.properties").keySet()) {
            read("i18n/" + file + ".properties").forEach((key, text) -> {
                if (all.put(key.toString(), text.toString()) != null) {
                    throw new IllegalStateException("Two texts for " + key);
                }
            });
        }
        return Map.copyOf(all);
    }

    private static Properties read(String path) {
        URL url = Texts.class.getClassLoader().getResource(path);
        if (url == null) {
            throw new IllegalStateException(path + " is missing");
        }
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
