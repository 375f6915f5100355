package jp.concierge.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that mean the same in Japanese hospitals: one group a line of {@code search/lexicon.txt}, the words parted by bars. */
final class Lexicon {
    private static final String FILE = "/search/lexicon.txt";
    private final Map<String, Set<String>> meanings = new HashMap<>();

    private Lexicon() {
    }

    static Lexicon read() {
        Lexicon lexicon = new Lexicon();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Lexicon.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> lexicon.add(List.of(line.strip().split("\\s*\\|\\s*"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lexicon;
    }

    /** Words that mean the same; a word in several groups means all of them. */
    void add(List<String> words) {
        List<String> folded = words.stream().map(Lexicon::fold).toList();
        for (String word : folded) {
            meanings.computeIfAbsent(word, none -> new LinkedHashSet<>()).addAll(folded);
        }
    }

    /** What a word means, itself first; only itself when nobody knows it. */
    List<String> meanings(String word) {
        Set<String> all = new LinkedHashSet<>(List.of(fold(word)));
        all.addAll(meanings.getOrDefault(fold(word), Set.of()));
        return new ArrayList<>(all);
    }

    boolean knows(String word) {
        return meanings.containsKey(fold(word));
    }

    Set<String> words() {
        return meanings.keySet();
    }

    /** Known words of several parts, such as English ones, the longest first. */
    List<String> phrases() {
        return words().stream().filter(word -> word.indexOf(' ') > 0).sorted((a, b) -> b.length() - a.length()).collect(Collectors.toList());
    }

    /** One form for letters of all widths and cases. */
    static String fold(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    }
}
