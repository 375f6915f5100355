package jp.concierge.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.shared.Kana;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.LevenshteinDistance;
import org.apache.lucene.util.QueryBuilder;

/** What somebody means by what was typed: parts that all have to be found, each in one of several ways. Nothing typed is read as a command. */
final class JobWords {
    static final String TITLE = "title";
    static final String FIELD = "field";
    static final String PLACE = "place";
    static final String BODY = "body";
    static final String FACT = "fact";
    /** Parts of one text; more would be no question but a flood. */
    private static final int MOST_PARTS = 10;
    private static final int MOST_MEANINGS = 12;
    private static final int LEAST_READING = 3;
    private static final int LEAST_CUT = 2;
    private static final float ALIKE = 0.55f;
    private static final int IN_FACTS = 80;
    private static final int IN_TITLE = 40;
    private static final int IN_FIELD = 30;
    private static final int IN_BODY = 10;
    private static final int TYPED = 6;
    private static final int REMEMBERED = 500;
    private static final String JOINTS = "のでにをなとや、・";
    private final QueryBuilder builder = new QueryBuilder(Japanese.words());
    private final LevenshteinDistance distance = new LevenshteinDistance();
    private final JobText facts;
    private final Lexicon lexicon;
    private final List<String> phrases;
    private final Kept<List<Part>> understood = new Kept<>(REMEMBERED);
    private final Kept<Optional<String>> alike = new Kept<>(REMEMBERED);
    /** Known words by their readings. */
    private final TreeMap<String, Set<String>> readings = new TreeMap<>();
    private final Map<String, String> readingOf = new HashMap<>();

    /** A part of what was typed, with the words that mean the same. */
    record Part(String typed, List<String> meanings) {
    }

    /**
     * A way to fit.
     *
     * @param points how good it is, even ones; the best way of a row counts
     */
    record Way(Query query, int points) {
    }

    JobWords(JobText facts, ReferenceTables reference, Atlas atlas) {
        this.facts = facts;
        this.lexicon = facts.lexicon();
        reference.getDepartments().forEach(department -> lexicon.add(List.of(department.name())));
        reference.getSpecialties().forEach(specialty -> lexicon.add(List.of(specialty.name())));
        atlas.townNames().forEach(name -> lexicon.add(List.of(name)));
        phrases = lexicon.phrases();
        for (String word : lexicon.words()) {
            if (!word.matches("[ -~]+")) {
                String reading = Japanese.reading(word);
                readingOf.put(word, reading);
                readings.computeIfAbsent(reading, none -> new LinkedHashSet<>()).add(word);
            }
        }
    }

    /** All of them have to be found. */
    List<Part> parts(String text) {
        return understood.get(text, () -> understand(text));
    }

    private List<Part> understand(String text) {
        String rest = " " + Lexicon.fold(text) + " ";
        List<String> typed = new ArrayList<>();
        for (String phrase : phrases) {
            if (rest.contains(" " + phrase + " ")) {
                typed.add(phrase);
                rest = rest.replace(" " + phrase + " ", " ");
            }
        }
        for (String word : rest.strip().split("[\\s、。,/|()「」]+")) {
            if (!word.isEmpty()) {
                typed.addAll(lexicon.knows(word) || isReading(word) ? List.of(word) : cut(word));
            }
        }
        boolean onlyFillers = typed.stream().allMatch(lexicon::isFiller);
        return typed.stream().distinct().filter(word -> onlyFillers || !lexicon.isFiller(word)).limit(MOST_PARTS).map(word -> new Part(word, meanings(word))).toList();
    }

    private boolean isReading(String word) {
        return Japanese.isKana(word) && readings.containsKey(Kana.toKatakana(word));
    }

    /** Cuts what is written without spaces where known words stand in it, the longest first; what is left over stays a word of its own. */
    private List<String> cut(String word) {
        List<String> parts = new ArrayList<>();
        StringBuilder unknown = new StringBuilder();
        int at = 0;
        while (at < word.length()) {
            int end = knownEnd(word, at);
            if (end > at) {
                leave(unknown, parts);
                parts.add(word.substring(at, end));
                at = end;
            } else {
                unknown.append(word.charAt(at++));
            }
        }
        if (parts.isEmpty()) {
            return List.of(word);
        }
        leave(unknown, parts);
        return parts;
    }

    private int knownEnd(String word, int from) {
        for (int end = Math.min(word.length(), from + 20); end >= from + LEAST_CUT; end--) {
            String part = word.substring(from, end);
            if (lexicon.knows(part) && !part.matches("[a-z0-9-]+")) {
                return end;
            }
        }
        return from;
    }

    private static void leave(StringBuilder unknown, List<String> parts) {
        String left = unknown.toString().replaceAll("^[" + JOINTS + "]+|[" + JOINTS + "]+$", "");
        if (!left.isEmpty()) {
            parts.add(left);
        }
        unknown.setLength(0);
    }

    private List<String> meanings(String word) {
        Set<String> meanings = new LinkedHashSet<>(lexicon.meanings(word));
        if (Japanese.isKana(word)) {
            String reading = Kana.toKatakana(word);
            readings.getOrDefault(reading, Set.of()).forEach(one -> meanings.addAll(lexicon.meanings(one)));
            if (meanings.size() == 1 && reading.length() >= LEAST_READING) {
                readings.subMap(reading, reading + Character.MAX_VALUE).values().forEach(some -> some.forEach(one -> meanings.addAll(lexicon.meanings(one))));
            }
        }
        return meanings.stream().limit(MOST_MEANINGS).toList();
    }

    /** In how many ways a part may be found, the words of each field and the facts. */
    List<Way> ways(Part part) {
        boolean fact = facts.isFact(part.meanings());
        List<Way> ways = new ArrayList<>();
        for (int i = 0; i < part.meanings().size(); i++) {
            String word = part.meanings().get(i);
            // what was typed itself is better than what means the same
            int typed = i == 0 ? TYPED : 0;
            ways.add(new Way(new TermQuery(new Term(FACT, word)), IN_FACTS + typed));
            if (!fact) {
                add(ways, TITLE, word, IN_TITLE + typed);
                add(ways, FIELD, word, IN_FIELD + typed);
                add(ways, PLACE, word, IN_FIELD + typed);
                add(ways, BODY, word, IN_BODY + typed);
            }
        }
        return ways;
    }

    /** What decides only the order of rows that fit: the title says a fact too. */
    List<Way> betters(Part part) {
        List<Way> ways = new ArrayList<>();
        if (facts.isFact(part.meanings())) {
            add(ways, TITLE, part.meanings().get(0), 1);
        }
        return ways;
    }

    private void add(List<Way> ways, String field, String word, int points) {
        Query phrase = builder.createPhraseQuery(field, word);
        if (phrase != null) {
            ways.add(new Way(phrase, points));
        }
    }

    /** Words to be marked in what was found, the longest first. */
    List<String> marks(String text) {
        return parts(text).stream().flatMap(part -> part.meanings().stream()).filter(word -> word.length() > 1).distinct().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    /** The known word that is most like one that nobody knows: read the same, or written nearly so. */
    Optional<String> similar(String word) {
        return alike.get(word, () -> mostAlike(word));
    }

    private Optional<String> mostAlike(String word) {
        String reading = Japanese.reading(word);
        Set<String> same = readings.get(reading);
        if (same != null && !same.contains(word)) {
            return same.stream().max(Comparator.comparingInt(String::length));
        }
        boolean kana = Japanese.isKana(word);
        return lexicon.words().stream().filter(known -> known.length() > 2 && !known.equals(word))
                .map(known -> new Scored(known, Math.max(alike(word, known), kana ? alike(reading, readingOf.getOrDefault(known, known)) : 0)))
                .filter(one -> one.score() >= ALIKE).max(Comparator.comparingDouble(Scored::score).thenComparing(Scored::word)).map(Scored::word);
    }

    /** Between 0 and 1; 0 for words so unlike in length that they cannot be alike enough. */
    private float alike(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        return Math.min(one.length(), other.length()) < ALIKE * longer ? 0 : distance.getDistance(one, other);
    }

    private record Scored(String word, float score) {
    }
}
