package jp.concierge.shortlist;

import java.time.Instant;
import jp.concierge.opening.PublicOpening;

/**
 * An opening of a doctor's choice.
 *
 * @param note only for the doctor; may be ""
 * @param opening null when it is not shown to doctors any more
 */
public record ShortlistRow(String code, ShortlistMark mark, String note, Instant markedAt, PublicOpening opening) {
    @Override
    public String toString() {
        return "ShortlistRow[" + code + "]";
    }
}
