package jp.concierge.testimonial;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words by which names are told from common words, from {@code lint-words.properties}.
 *
 * @param families alternatives of a pattern, longest first
 */
record LintWords(List<String> gifts, String families, List<String> roles, List<String> roleWords, List<String> kinds, List<String> kindsAlone) {
    private static final LintWords ALL = read();

    static LintWords all() {
        return ALL;
    }

    private static LintWords read() {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(LintWords.class.getResourceAsStream("/lint-words.properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LintWords(list(words, "gifts"), alternatives(list(words, "families").stream()), list(words, "roles"), list(words, "roleWords"), list(words, "kinds"),
                list(words, "kindsAlone"));
    }

    /** A pattern of any of the words; of two that begin alike the longer one is tried first. */
    static String alternatives(Stream<String> words) {
        return words.sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote).collect(Collectors.joining("|"));
    }

    private static List<String> list(Properties words, String key) {
        return List.of(words.getProperty(key).strip().split("\\s+"));
    }
}
