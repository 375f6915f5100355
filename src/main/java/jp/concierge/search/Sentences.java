package jp.concierge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * Texts as words, sentence by sentence: hospitals say many things in the same sentence, which is cut into words once. No phrase reaches over the end of
 * a sentence.
 */
final class Sentences {
    private static final int REMEMBERED = 20_000;
    private static final Pattern END = Pattern.compile("(?<=[。\\n])");
    private final Map<String, List<Word>> known = new ConcurrentHashMap<>();

    /** @param step how many places after the one before */
    private record Word(BytesRef letters, int step) {
    }

    /** The words of a text, for one field of one document. */
    TokenStream words(String text) {
        List<List<Word>> sentences = new ArrayList<>();
        for (String sentence : END.split(text)) {
            sentences.add(known(sentence));
        }
        return new Words(sentences);
    }

    private List<Word> known(String sentence) {
        List<Word> words = known.get(sentence);
        if (words == null) {
            words = cut(sentence);
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
            known.put(sentence, words);
        }
        return words;
    }

    /** Nothing is remembered any more: many are said often only while everything is read. */
    void forget() {
        known.clear();
    }

    private static List<Word> cut(String sentence) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = Japanese.words().tokenStream("", sentence)) {
            CharTermAttribute letters = tokens.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(new Word(new BytesRef(letters), step.getPositionIncrement()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static final class Words extends TokenStream {
        private final Iterator<List<Word>> sentences;
        private final BytesTermAttribute letters = addAttribute(BytesTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private Iterator<Word> words = List.<Word>of().iterator();
        private int gap;

        Words(List<List<Word>> sentences) {
            this.sentences = sentences.iterator();
        }

        @Override
        public boolean incrementToken() {
            while (!words.hasNext()) {
                if (!sentences.hasNext()) {
                    return false;
                }
                words = sentences.next().iterator();
                gap = 1;
            }
            Word word = words.next();
            letters.setBytesRef(word.letters());
            step.setPositionIncrement(word.step() + gap);
            gap = 0;
            return true;
        }
    }
}
