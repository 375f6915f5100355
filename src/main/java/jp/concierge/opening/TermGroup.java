package jp.concierge.opening;

import java.util.Arrays;
import java.util.List;

/** Parts of the terms of an opening, in the order in which one fills them in. */
public enum TermGroup {
    BASICS, DUTIES, PLACE_AND_TIME, NIGHTS, CONTRACT, PAY, INSURANCE, LIFE, SITE;

    public List<TermField> fields() {
        return Arrays.stream(TermField.values()).filter(field -> field.group() == this).toList();
    }
}
