package jp.concierge.shared.web;

import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import jp.concierge.shared.config.Shared;

/**
 * Every word the product shows, from {@code i18n/<feature>.properties}; {@code i18n/index.properties} names the files.
 * A missing key shows as {@code ???key???}, which a test looks for on every page.
 */
@Named
@Shared
public class Texts {
    private static final Map<String, String> ALL = load();
    private static final Map<String, List<?>> LISTS = new ConcurrentHashMap<>();
    private static final Map<String, Template> TEMPLATES = new ConcurrentHashMap<>();

    /** Two texts that belong together: a heading and its text, a question and its answer. */
    public record Pair(String name, String text) {
    }

    /** The text of a key as it stands. */
    public String get(String key) {
        String text = ALL.get(key);
        return text == null ? "???" + key + "???" : text;
    }

    /** The text with its arguments filled in, by the rules of {@link MessageFormat}. */
    public String format(String key, Object... arguments) {
        return arguments.length == 0 ? get(key) : TEMPLATES.computeIfAbsent(get(key), Template::new).fill(arguments);
    }

    /** A whole number with its groups: {@code 12,345}. */
    public static String number(long number) {
        return Template.number(number);
    }

    /** The label of an enum constant: {@code code.<Enum>.<CONSTANT>}; empty for null. */
    public String label(Enum<?> constant) {
        return constant == null ? "" : get("code." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    public boolean has(String key) {
        return ALL.containsKey(key);
    }

    /** The texts {@code <prefix>.1}, {@code <prefix>.2} and so on, as far as they go. */
    @SuppressWarnings("unchecked")
    public List<String> list(String prefix) {
        return (List<String>) LISTS.computeIfAbsent(prefix, p -> IntStream.iterate(1, n -> ALL.containsKey(p + "." + n), n -> n + 1).mapToObj(n -> ALL.get(p + "." + n)).toList());
    }

    /** The texts {@code <prefix>.1.name} with {@code <prefix>.1.text}, then of 2 and so on, as far as they go. */
    @SuppressWarnings("unchecked")
    public List<Pair> pairs(String prefix) {
        return (List<Pair>) LISTS.computeIfAbsent(prefix, p -> IntStream.iterate(1, n -> ALL.containsKey(p + "." + n + ".name"), n -> n + 1)
                .mapToObj(n -> new Pair(ALL.get(p + "." + n + ".name"), get(p + "." + n + ".text"))).toList());
    }

    /** A text in the parts between its bars: cells of a row, pieces of a heading that stay whole when it breaks. */
    public List<String> parts(String key) {
        return List.of(get(key).split("\\s*\\|\\s*"));
    }

    /** The rows {@code <prefix>.1}, {@code <prefix>.2} of a table, each in its {@link #parts}. */
    public List<List<String>> rows(String prefix) {
        return IntStream.rangeClosed(1, list(prefix).size()).mapToObj(n -> parts(prefix + "." + n)).toList();
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
