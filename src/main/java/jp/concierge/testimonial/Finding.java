package jp.concierge.testimonial;

/**
 * Words that must not be published as they stand.
 *
 * @param field headline or story
 * @param start first character of the place in the text as it was typed
 * @param end after its last character
 * @param text the words themselves
 */
public record Finding(FindingKind kind, VoiceField field, int start, int end, String text) {
    @Override
    public String toString() {
        return "Finding[" + kind + " " + start + "-" + end + "]";
    }
}
