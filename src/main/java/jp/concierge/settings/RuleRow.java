package jp.concierge.settings;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A line of the table of rules.
 *
 * @param effectiveTo last day; null while no end is known
 * @param future true before its first day: it can still be withdrawn
 * @param current true when it holds today
 */
public record RuleRow(UUID id, RuleCode code, String value, LocalDate effectiveFrom, LocalDate effectiveTo, String source, boolean future, boolean current) {
}
