package jp.concierge.registry;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import jp.concierge.shared.Kana;

/**
 * Names in the one form in which they are looked for: full width, kana, letter case, spaces and common variants of letters make
 * no difference. The database keeps each name with all its pairs of neighbouring letters, so that any part of a name is found by an index.
 */
final class FoldedWords {
    private static final String VARIANTS = "髙高﨑崎邊辺邉辺澤沢齋斎齊斉廣広國国濱浜德徳嶋島龍竜惠恵眞真條条榮栄會会學学醫医ヶケヵカ";

    private FoldedWords() {
    }

    /** @param typed may be null */
    static String fold(String typed) {
        StringBuilder letters = new StringBuilder();
        Kana.toKatakana(typed).toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        StringBuilder folded = new StringBuilder();
        // letters that a dropped sign kept apart may now be one
        Normalizer.normalize(letters, Normalizer.Form.NFKC).codePoints().forEach(c -> {
            int at = VARIANTS.indexOf(c);
            folded.appendCodePoint(at >= 0 && at % 2 == 0 ? VARIANTS.charAt(at + 1) : c);
        });
        return folded.toString();
    }

    /** Several names, each on a line; empty ones are left out. */
    static String lines(String... names) {
        return String.join("\n", Stream.of(names).map(FoldedWords::fold).filter(name -> !name.isEmpty()).distinct().toList());
    }

    /** All single letters and neighbouring pairs within the lines of a folded text. */
    static Set<String> grams(String lines) {
        Set<String> grams = new LinkedHashSet<>();
        lines.lines().map(FoldedWords::letters).forEach(letters -> {
            grams.addAll(letters);
            grams.addAll(pairs(letters));
        });
        return grams;
    }

    /** What must be among the grams of a text that holds this word. */
    static List<String> needed(String word) {
        List<String> letters = letters(word);
        return letters.size() < 2 ? letters : pairs(letters);
    }

    private static List<String> letters(String line) {
        return line.codePoints().mapToObj(Character::toString).toList();
    }

    private static List<String> pairs(List<String> letters) {
        return Stream.iterate(0, i -> i < letters.size() - 1, i -> i + 1).map(i -> letters.get(i) + letters.get(i + 1)).toList();
    }
}
