package jp.concierge.search.web;

import java.util.BitSet;
import java.util.List;

/** Marks words in the text of HTML; tags, and letters written as references, stay as they are. */
final class Marks {
    private static final int WIDE_FROM = 0xFF01;
    private static final int WIDE_TO = 0xFF5E;
    private static final int WIDE = 0xFEE0;

    private Marks() {
    }

    /** @param words folded, the longest first */
    static String mark(String html, List<String> words) {
        if (words.isEmpty()) {
            return html;
        }
        BitSet begins = new BitSet();
        words.forEach(word -> begins.set(word.charAt(0)));
        StringBuilder marked = new StringBuilder(html.length() + 200);
        int at = 0;
        while (at < html.length()) {
            char letter = html.charAt(at);
            int end = letter == '<' ? html.indexOf('>', at) + 1 : letter == '&' ? html.indexOf(';', at) + 1 : at;
            if (end > at) {
                marked.append(html, at, end);
                at = end;
                continue;
            }
            int length = begins.get(fold(letter)) ? length(html, at, words) : 0;
            if (length > 0) {
                marked.append("<mark>").append(html, at, at + length).append("</mark>");
                at += length;
            } else {
                marked.append(letter);
                at++;
            }
        }
        return marked.toString();
    }

    private static int length(String html, int at, List<String> words) {
        for (String word : words) {
            if (begins(html, at, word)) {
                return word.length();
            }
        }
        return 0;
    }

    private static boolean begins(String html, int at, String word) {
        if (at + word.length() > html.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (fold(html.charAt(at + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static char fold(char letter) {
        return Character.toLowerCase(letter >= WIDE_FROM && letter <= WIDE_TO ? (char) (letter - WIDE) : letter);
    }
}
