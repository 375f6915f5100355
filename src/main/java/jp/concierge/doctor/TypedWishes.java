package jp.concierge.doctor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Normalized;

/** What a doctor wishes, as typed; pay in units of ten thousand yen. */
public record TypedWishes(Set<Priority> priorities, StartWish start, Set<String> prefectures, Set<EmploymentKind> employments, String daysPerWeek, String payFloor,
        String nightDutyMax, String onCallMax, String commuteMaxMinutes, Map<ConditionItem, ConditionWeight> criteria, String freeText) {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal WEEK = new BigDecimal("6");
    private static final long MAN = 10_000;
    private static final int MOST_MAN = 20_000;
    public static final int MONTH = 31;
    public static final int MOST_MINUTES = 300;

    /** @throws BusinessRuleException at the field that is named like the component */
    Wishes parse(ReferenceTables reference) {
        if (prefectures.stream().anyMatch(Predicate.not(reference::isPrefecture))) {
            throw new BusinessRuleException("error.doctor.prefecture").at("prefectures");
        }
        return new Wishes(priorities, start, prefectures, employments, parseDays(daysPerWeek), parsePay(payFloor), parseNumber(nightDutyMax, "nightDutyMax", MONTH),
                parseNumber(onCallMax, "onCallMax", MONTH), parseNumber(commuteMaxMinutes, "commuteMaxMinutes", MOST_MINUTES), criteria,
                Profile.parseNote(freeText, "freeText", Wishes.FREE_TEXT_LONGEST));
    }

    /** Days a week in halves, e.g. 4.5; null when blank. */
    public static BigDecimal parseDays(String typed) {
        String text = Normalized.line(typed).replaceAll("^週", "").replaceAll("日$", "").strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d(\\.[05]0?)?")) {
            throw new BusinessRuleException("error.doctor.days").at("daysPerWeek");
        }
        BigDecimal days = new BigDecimal(text).setScale(1, RoundingMode.UNNECESSARY);
        if (days.compareTo(HALF) < 0 || days.compareTo(WEEK) > 0) {
            throw new BusinessRuleException("error.doctor.days").at("daysPerWeek");
        }
        return days;
    }

    /** From units of ten thousand yen, as typed, to yen; null when blank. */
    public static Long parsePay(String typed) {
        String text = Normalized.line(typed).replaceAll("[,、\\s円以上]", "").replaceAll("万$", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,9}")) {
            throw new BusinessRuleException("error.doctor.pay").at("payFloor");
        }
        long man = Long.parseLong(text);
        if (man > MOST_MAN) {
            throw new BusinessRuleException("error.doctor.pay").at("payFloor");
        }
        return man * MAN;
    }

    /** A whole number from 0; null when blank. */
    public static Integer parseNumber(String typed, String field, int most) {
        String text = Normalized.line(typed).replaceAll("^[月週]", "").replaceAll("[回日分]$", "").strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) > most) {
            throw new BusinessRuleException("error.doctor.number", most).at(field);
        }
        return Integer.valueOf(text);
    }

    @Override
    public String toString() {
        return "TypedWishes";
    }
}
