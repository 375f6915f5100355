package jp.concierge.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words of Japanese hospitals and what each of them means, from the tables in {@code search/}; {@code lexicon.txt} tells how a line is read. */
final class Lexicon {
    /** Our own words come first: of many meanings the first ones count. */
    private static final List<String> FILES = List.of("/search/lexicon.txt", "/search/sudachi.txt");
    private final Map<String, Set<String>> meanings = new HashMap<>();
    private final Set<String> fillers = new HashSet<>();

    private Lexicon() {
    }

    static Lexicon read() {
        Lexicon lexicon = new Lexicon();
        for (String file : FILES) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(Lexicon.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
                lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(lexicon::line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lexicon;
    }

    private void line(String line) {
        if (line.startsWith("- ")) {
            words(line.substring(2)).forEach(word -> {
                fillers.add(word);
                add(List.of(word));
            });
        } else if (line.contains(" < ")) {
            String name = fold(line.substring(0, line.indexOf(" < ")));
            add(List.of(name));
            words(line.substring(line.indexOf(" < ") + 3)).forEach(word -> meanings.computeIfAbsent(word, Lexicon::itself).add(name));
        } else {
            add(words(line));
        }
    }

    private static List<String> words(String line) {
        return List.of(line.strip().split("\\s*\\|\\s*")).stream().map(Lexicon::fold).toList();
    }

    private static Set<String> itself(String word) {
        return new LinkedHashSet<>(List.of(word));
    }

    /** Words that mean the same; a word in several groups means all of them. */
    void add(List<String> words) {
        List<String> folded = words.stream().map(Lexicon::fold).toList();
        for (String word : folded) {
            meanings.computeIfAbsent(word, Lexicon::itself).addAll(folded);
        }
    }

    /** What a word means, itself first; only itself when nobody knows it. */
    List<String> meanings(String word) {
        return new ArrayList<>(meanings.getOrDefault(fold(word), itself(fold(word))));
    }

    boolean knows(String word) {
        return meanings.containsKey(fold(word));
    }

    /** True of every opening, so that it says nothing beside other words. */
    boolean isFiller(String word) {
        return fillers.contains(fold(word));
    }

    Set<String> words() {
        return meanings.keySet();
    }

    /** Known words of several parts, such as English ones, the longest first. */
    List<String> phrases() {
        return words().stream().filter(word -> word.indexOf(' ') > 0).sorted((a, b) -> b.length() - a.length()).toList();
    }

    /** One form for letters of all widths and cases. */
    static String fold(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    }
}
