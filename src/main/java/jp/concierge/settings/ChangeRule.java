package jp.concierge.settings;

import java.time.LocalDate;

/** A rule gets another value from a day on. */
public record ChangeRule(RuleCode code, String value, LocalDate effectiveFrom, String source) {
}
