package jp.concierge.doctor.web;

import jp.concierge.doctor.ConditionItem;
import jp.concierge.doctor.ConditionWeight;

/** One condition and how much it weighs; null when it does not matter. */
public class CriterionChoice {
    private final ConditionItem item;
    private ConditionWeight weight;

    CriterionChoice(ConditionItem item, ConditionWeight weight) {
        this.item = item;
        this.weight = weight;
    }

    public ConditionItem getItem() {
        return item;
    }

    public ConditionWeight getWeight() {
        return weight;
    }

    public void setWeight(ConditionWeight weight) {
        this.weight = weight;
    }
}
