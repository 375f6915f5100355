package jp.concierge.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Normalized;

/**
 * What an editor writes: title, summary for lists and search engines, Markdown body, and what changed since the last version.
 * Invisible and direction-changing characters are gone; nothing is empty but the note.
 */
public record ContentText(String title, String summary, String body, String note) {
    public static final int LONGEST_TITLE = 60;
    public static final int LONGEST_SUMMARY = 160;
    public static final int LONGEST_BODY = 40_000;
    public static final int LONGEST_NOTE = 200;

    /** @throws BusinessRuleException at the field {@code title}, {@code summary}, {@code body} or {@code note} */
    public static ContentText of(String title, String summary, String body, String note) {
        return new ContentText(within("title", Normalized.name(title), LONGEST_TITLE, true), within("summary", Normalized.name(summary), LONGEST_SUMMARY, true),
                within("body", Normalized.text(body), LONGEST_BODY, true), within("note", Normalized.name(note), LONGEST_NOTE, false));
    }

    /** SHA-256 of the body in hexadecimal, as stored beside it. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String within(String field, String text, int longest, boolean required) {
        if (required && text.isEmpty()) {
            throw new BusinessRuleException("content.error.empty." + field).at(field);
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw new BusinessRuleException("content.error.long", longest, text.codePointCount(0, text.length())).at(field);
        }
        return text;
    }
}
