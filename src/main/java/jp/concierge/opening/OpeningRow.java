package jp.concierge.opening;

import java.time.Instant;

/**
 * An opening in a list.
 *
 * @param title may be ""
 * @param site name of the place, or ""
 * @param shown doctors see it now
 * @param confirmedAt null before the first publication
 * @param figures how often it was looked at; null in the lists of the desk
 */
public record OpeningRow(String code, String title, String partner, String site, OpeningLife life, DraftState draftState, boolean shown, Instant savedAt, Instant submittedAt, Instant confirmedAt,
        OpeningFigures figures) {
}
