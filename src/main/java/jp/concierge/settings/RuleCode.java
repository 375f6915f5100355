package jp.concierge.settings;

import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Normalized;

/**
 * The numbers that law or policy decides. Their values stand in the table with dates and sources, never in the code; the
 * bounds here only catch slips of the hand.
 */
public enum RuleCode {
    /** Before the end of the licence: first, second and urgent reminder. */
    LICENCE_ALERT_MONTHS(1, 24, true),
    /** Until this long before the end the renewal must be filed. */
    LICENCE_FILING_MONTHS(1, 12, false),
    MANAGER_TRAINING_YEARS(1, 10, false),
    LEDGER_RETENTION_YEARS(2, 30, false),
    THIRD_PARTY_RECORD_YEARS(3, 30, false),
    ADVERT_CONSENT_YEARS(1, 30, false),
    PRIVACY_ACK_BUSINESS_DAYS(1, 10, false),
    PRIVACY_DONE_DAYS(1, 60, false),
    ERASURE_COOLING_OFF_DAYS(0, 30, false),
    BREAK_GLASS_HOURS(1, 72, false);

    private static final int LONGEST_LIST = 5;
    private final int least;
    private final int most;
    private final boolean list;

    RuleCode(int least, int most, boolean list) {
        this.least = least;
        this.most = most;
        this.list = list;
    }

    /** What was typed in its normal form: a whole number, or several separated by commas where the rule is a list. */
    public String parse(String typed) {
        String text = Normalized.line(typed).replace(" ", "").replace('、', ',');
        String[] numbers = text.split(",");
        if (!text.matches("\\d{1,4}(,\\d{1,4})*") || !list && numbers.length > 1 || numbers.length > LONGEST_LIST) {
            throw new BusinessRuleException("error.settings.number").at("value");
        }
        for (String number : numbers) {
            if (Integer.parseInt(number) < least || Integer.parseInt(number) > most) {
                throw new BusinessRuleException("error.settings.range", least, most).at("value");
            }
        }
        return text;
    }
}
