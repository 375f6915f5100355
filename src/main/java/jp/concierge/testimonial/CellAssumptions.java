package jp.concierge.testimonial;

import jp.concierge.settings.OperatorSettings;
import jp.concierge.settings.RuleCode;

/**
 * The shares of physicians that no table of ours tells: assumptions of the agency, set low on purpose, dated and changeable
 * in the settings. All are percentages.
 *
 * @param minimum how many physicians must fit at least
 * @param unknownField physicians assumed for a field that the national survey does not count
 */
public record CellAssumptions(int minimum, int[] ages, int halfDecade, int[] sexes, int[] boards, int[] titles, int[] facilities, int unknownField) {

    static CellAssumptions inForce(OperatorSettings settings) {
        return new CellAssumptions(settings.rule(RuleCode.CELL_MINIMUM), settings.rules(RuleCode.CELL_AGE_SHARES), settings.rule(RuleCode.CELL_AGE_HALF_SHARE),
                settings.rules(RuleCode.CELL_SEX_SHARES), settings.rules(RuleCode.CELL_BOARD_SHARES), settings.rules(RuleCode.CELL_TITLE_SHARES),
                settings.rules(RuleCode.CELL_FACILITY_SHARES), settings.rule(RuleCode.CELL_UNKNOWN_FIELD));
    }
}
