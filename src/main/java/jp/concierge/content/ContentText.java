package jp.concierge.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Normalized;
import jp.concierge.shared.Sha256;

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
        ContentText text = asTyped(title, summary, body, note);
        text.requireWhole();
        return text;
    }

    /** In its normal form, but whole or not. */
    public static ContentText asTyped(String title, String summary, String body, String note) {
        return new ContentText(Normalized.name(title), Normalized.name(summary), Normalized.text(body), Normalized.name(note));
    }

    /** @throws BusinessRuleException as {@link #of} */
    void requireWhole() {
        problems().stream().findFirst().ifPresent(problem -> {
            throw problem;
        });
    }

    /** Everything that is wrong with the text, each at its field; empty when it is whole. */
    public List<BusinessRuleException> problems() {
        return Stream.of(problem("title", title, LONGEST_TITLE, true), problem("summary", summary, LONGEST_SUMMARY, true), problem("body", body, LONGEST_BODY, true),
                problem("note", note, LONGEST_NOTE, false)).flatMap(Optional::stream).toList();
    }

    /** SHA-256 of the body in hexadecimal, as stored beside it. */
    public String hash() {
        return Sha256.of(body);
    }

    private static Optional<BusinessRuleException> problem(String field, String text, int longest, boolean required) {
        if (required && text.isEmpty()) {
            return Optional.of(new BusinessRuleException("content.error.empty." + field).at(field));
        }
        int length = text.codePointCount(0, text.length());
        return length > longest ? Optional.of(new BusinessRuleException("content.error.long", longest, length).at(field)) : Optional.empty();
    }
}
