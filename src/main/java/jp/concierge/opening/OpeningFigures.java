package jp.concierge.opening;

import java.time.LocalDate;

/**
 * How often an opening was looked at, kept by doctors and asked about. A number so small that it might point to somebody is not told.
 *
 * @param viewed null when there are too few to tell
 * @param saved null when there are too few to tell
 * @param asked null when there are too few to tell
 * @param least the smallest number that is told
 * @param since day of the first publication; null when there was none
 */
public record OpeningFigures(Long viewed, Long saved, Long asked, int least, LocalDate since) {

    /** Percent of those who looked that keep it; -1 when one of both is not told. */
    public int percentSaved() {
        return percent(saved);
    }

    /** Percent of those who looked that asked; -1 when one of both is not told. */
    public int percentAsked() {
        return percent(asked);
    }

    private int percent(Long of) {
        return viewed == null || of == null ? -1 : (int) Math.min(100, Math.round(100.0 * of / viewed));
    }
}
