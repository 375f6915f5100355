package jp.concierge.opening;

import java.util.List;

/**
 * A line of the completeness list: an item of the law (1 to 13), a thing doctors must know (from 14), or 0 for the basics.
 *
 * @param problems what keeps it from being whole; empty when it is
 * @param first the field to go to
 */
public record TermsItem(int number, List<TermProblem> problems, TermField first) {

    public boolean isDone() {
        return problems.isEmpty();
    }

    public boolean isLaw() {
        return number > 0 && number <= TermField.LAWFUL_ITEMS;
    }
}
