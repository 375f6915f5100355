package jp.concierge.settings;

import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Normalized;

/**
 * The numbers that law or policy decides. Their values stand in the table with dates and sources, never in the code; the
 * bounds here only catch slips of the hand.
 */
public enum RuleCode {
    /** Before the end of the licence: first, second and urgent reminder. */
    LICENCE_ALERT_MONTHS(1, 24, 0),
    /** Until this long before the end the renewal must be filed. */
    LICENCE_FILING_MONTHS(1, 12, 1),
    MANAGER_TRAINING_YEARS(1, 10, 1),
    LEDGER_RETENTION_YEARS(2, 30, 1),
    THIRD_PARTY_RECORD_YEARS(3, 30, 1),
    ADVERT_CONSENT_YEARS(1, 30, 1),
    PRIVACY_ACK_BUSINESS_DAYS(1, 10, 1),
    PRIVACY_DONE_DAYS(1, 60, 1),
    ERASURE_COOLING_OFF_DAYS(0, 30, 1),
    BREAK_GLASS_HOURS(1, 72, 1),
    /** Fewer physicians than this must not fit what is shown of somebody. */
    CELL_MINIMUM(1, 1000, 1),
    /** Percent of physicians in their twenties, thirties, forties, fifties, and older. */
    CELL_AGE_SHARES(1, 100, 5),
    /** Percent of ten years of age that five of them hold. */
    CELL_AGE_HALF_SHARE(1, 100, 1),
    /** Percent of women, of men. */
    CELL_SEX_SHARES(1, 100, 2),
    /** Percent with a certificate of their field, with one of its supervisors, with one of another field. */
    CELL_BOARD_SHARES(1, 100, 3),
    /** Percent of staff physicians, section chiefs, department heads, directors, university teachers. */
    CELL_TITLE_SHARES(1, 100, 5),
    /** Percent in university hospitals, public hospitals, private hospitals, clinics, elsewhere. */
    CELL_FACILITY_SHARES(1, 100, 5),
    /** Physicians assumed for a field that the national survey does not count. */
    CELL_UNKNOWN_FIELD(1, 9999, 1),
    VOICE_MONTHS_AFTER_JOINING(1, 120, 1),
    VOICE_DELAY_DAYS(0, 120, 1),
    /** Days of the month on which testimonials appear. */
    VOICE_BATCH_DAYS(1, 28, 0),
    /** How long an employer's declaration on labour law is good (R9). */
    PARTNER_DECLARATION_MONTHS(1, 24, 1),
    PARTNER_ANSWER_DAYS(1, 30, 1),
    /** The most percent of the notified schedule: full time, regular part time, single days (R6). */
    FEE_CAPS(1, 50, 3),
    REFUND_DAYS(1, 730, 3),
    REFUND_PERCENTS(0, 100, 3),
    PENALTY_MONTHS(1, 36, 1),
    OPENING_RECONFIRM_DAYS(1, 365, 1),
    /** An opening that nobody confirmed for so long is not shown any more (R14). */
    OPENING_HIDE_DAYS(1, 365, 1),
    OPENING_REVIEW_DAYS(1, 30, 1),
    /** Below this many no distribution of others' pay is shown. */
    OPENING_COMPARE_MINIMUM(2, 100, 1),
    /** Smaller numbers of people are not told to hospitals. */
    OPENING_SHOWN_MINIMUM(2, 100, 1),
    /** Most hours of overtime and work on holidays a year at one employer: level A, 連携B, B, C-1, C-2. */
    OVERTIME_CAPS(100, 3000, 5);

    private static final int LONGEST_LIST = 5;
    private final int least;
    private final int most;
    /** How many numbers; 0 for any up to the longest list. */
    private final int numbers;

    RuleCode(int least, int most, int numbers) {
        this.least = least;
        this.most = most;
        this.numbers = numbers;
    }

    /** What was typed in its normal form: a whole number, or several separated by commas where the rule is a list. */
    public String parse(String typed) {
        String text = Normalized.line(typed).replace(" ", "").replace('、', ',');
        String[] typedNumbers = text.split(",");
        if (!text.matches("\\d{1,4}(,\\d{1,4})*") || numbers == 1 && typedNumbers.length > 1 || typedNumbers.length > LONGEST_LIST) {
            throw new BusinessRuleException("error.settings.number").at("value");
        }
        if (numbers > 1 && typedNumbers.length != numbers) {
            throw new BusinessRuleException("error.settings.numbers", numbers).at("value");
        }
        for (String number : typedNumbers) {
            if (Integer.parseInt(number) < least || Integer.parseInt(number) > most) {
                throw new BusinessRuleException("error.settings.range", least, most).at("value");
            }
        }
        return text;
    }
}
