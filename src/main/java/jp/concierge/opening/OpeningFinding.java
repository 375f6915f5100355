package jp.concierge.opening;

/**
 * Something in the words of an opening that should be looked at.
 *
 * @param words the words it is about; "" when it is about a contradiction
 */
public record OpeningFinding(OpeningConcern concern, TermField field, String words) {

    public boolean isRefusing() {
        return concern.isRefusing();
    }
}
