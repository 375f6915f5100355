package jp.concierge.inquiry;

import java.time.Instant;

/**
 * What the tiles of the desk show.
 *
 * @param late promised for earlier
 * @param today promised for today, not late yet
 * @param theirTurn answered, the sender has the word
 * @param suspected held as suspected spam
 * @param medianMinutes median business minutes to the first answer of what was first answered this month; null when nothing was
 * @param answeredThisMonth how many that median is of
 */
public record DeskFigures(long late, long today, long theirTurn, long suspected, Long medianMinutes, long answeredThisMonth, Instant asOf) {
}
