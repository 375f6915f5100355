package jp.concierge.opening;

/**
 * Openings that say this are looked at more often than those that do not.
 *
 * @param percent views a day of those with it, as a percentage of those without
 * @param with how many say it
 * @param without how many do not
 */
public record ReadingHint(TermField field, int percent, int with, int without) {
}
