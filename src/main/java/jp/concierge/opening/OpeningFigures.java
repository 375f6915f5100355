package jp.concierge.opening;

import java.time.LocalDate;

/**
 * How often an opening was looked at and asked about. A number so small that it might point to somebody is not told.
 *
 * @param viewed null when there are too few to tell
 * @param asked null when there are too few to tell
 * @param least the smallest number that is told
 * @param since day of the first publication; null when there was none
 */
public record OpeningFigures(Long viewed, Long asked, int least, LocalDate since) {

    /** Percent of those who looked that asked; -1 when one of both is not told. */
    public int percentAsked() {
        return viewed == null || asked == null ? -1 : (int) Math.round(100.0 * asked / viewed);
    }
}
