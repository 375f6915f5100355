package jp.concierge.testimonial;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text in the form in which words are looked for, that knows where each character came from: width folded (NFKC), small
 * letters, and without whatever cannot be seen, so that no trick of writing hides a word.
 */
final class FoldedText {
    private final String text;
    private final int[] starts;
    private final int[] ends;

    private FoldedText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    static FoldedText of(String typed) {
        Builder folded = new Builder(typed.length());
        int at = 0;
        while (at < typed.length()) {
            int end = at + Character.charCount(typed.codePointAt(at));
            while (end < typed.length() && isMark(typed.codePointAt(end))) {
                end += Character.charCount(typed.codePointAt(end));
            }
            StringBuilder visible = new StringBuilder();
            typed.substring(at, end).codePoints().filter(c -> !isInvisible(c)).forEach(visible::appendCodePoint);
            folded.add(Normalizer.normalize(visible, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT), at, end);
            at = end;
        }
        return folded.build();
    }

    /** The same without anything but letters and digits, katakana as hiragana: "ギフト・券" and "ぎふと 券" are one. */
    FoldedText skeleton() {
        Builder bare = new Builder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                bare.add(String.valueOf(c >= 'ァ' && c <= 'ヶ' ? (char) (c - 0x60) : c), starts[i], ends[i]);
            }
        }
        return bare.build();
    }

    String text() {
        return text;
    }

    /** Where the character at this place begins in what was typed. */
    int start(int index) {
        return starts[index];
    }

    /** Where the character before this place ends in what was typed. */
    int end(int index) {
        return ends[index - 1];
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || c == 0xFF9E || c == 0xFF9F;
    }

    /** Besides what has no shape at all: fillers that look like nothing, and selectors of variants. */
    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.CONTROL && c != '\n' && c != '\t' || type == Character.UNASSIGNED || type == Character.PRIVATE_USE
                || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800 || c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
    }

    /** Collects characters with their origin. */
    private static final class Builder {
        private final StringBuilder text;
        private int[] starts;
        private int[] ends;

        Builder(int size) {
            text = new StringBuilder(size);
            starts = new int[size + 1];
            ends = new int[size + 1];
        }

        void add(String letters, int start, int end) {
            for (int i = 0; i < letters.length(); i++) {
                if (text.length() == starts.length) {
                    starts = Arrays.copyOf(starts, starts.length * 2);
                    ends = Arrays.copyOf(ends, ends.length * 2);
                }
                starts[text.length()] = start;
                ends[text.length()] = end;
                text.append(letters.charAt(i));
            }
        }

        FoldedText build() {
            return new FoldedText(text.toString(), starts, ends);
        }
    }
}
