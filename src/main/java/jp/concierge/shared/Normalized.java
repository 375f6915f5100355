package jp.concierge.shared;

import java.text.Normalizer;

/** What people type, in one form: full width becomes half width, odd spaces and invisible characters go. */
public final class Normalized {
    private Normalized() {
    }

    /** One line: NFKC, no control, format or bidirectional characters, single spaces, trimmed; null becomes "". */
    public static String line(String typed) {
        return strip(typed).replaceAll("\\s+", " ").strip();
    }

    /** Several lines: like {@link #line} but line breaks stay; width of characters is kept as typed. */
    public static String text(String typed) {
        if (typed == null) {
            return "";
        }
        String unix = typed.replace("\r\n", "\n").replace('\r', '\n');
        return Normalizer.normalize(dropInvisible(dropLoneSurrogates(unix), true), Normalizer.Form.NFC).strip();
    }

    /** Names keep their variants (髙, 﨑): NFC only, compatibility ideographs untouched by width folding. */
    public static String name(String typed) {
        if (typed == null) {
            return "";
        }
        return dropInvisible(dropLoneSurrogates(typed), false).replaceAll("[\\s\\u3000]+", " ").strip();
    }

    private static String strip(String typed) {
        // dropped first: what stood on both sides of it may be one letter now
        return typed == null ? "" : Normalizer.normalize(dropInvisible(dropLoneSurrogates(typed), false), Normalizer.Form.NFKC);
    }

    private static String dropInvisible(String text, boolean keepLineBreaks) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (c == '\n' && keepLineBreaks || c == '\t' && keepLineBreaks) {
                kept.append((char) c);
            } else if (c == '\n' || c == '\t' || c == '\r') {
                kept.append(' ');
            } else if (type != Character.CONTROL && type != Character.SURROGATE && type != Character.UNASSIGNED
                    && (type != Character.FORMAT || c == 0x200D)) {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString();
    }

    private static String dropLoneSurrogates(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> c < 0xD800 || c > 0xDFFF).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
