package jp.concierge.opening;

import java.util.ArrayList;
import java.util.List;

/**
 * A field that two terms do not say alike.
 *
 * @param before "" when it says nothing there
 */
public record TermsDifference(TermField field, String before, String after) {

    /** In the order of the fields. */
    public static List<TermsDifference> between(Terms before, Terms after) {
        List<TermsDifference> differences = new ArrayList<>();
        for (TermField field : TermField.values()) {
            if (!before.get(field).equals(after.get(field))) {
                differences.add(new TermsDifference(field, before.get(field), after.get(field)));
            }
        }
        return differences;
    }
}
