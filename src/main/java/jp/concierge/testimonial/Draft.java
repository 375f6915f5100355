package jp.concierge.testimonial;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the doctor tells, unfinished or finished.
 *
 * @param consents the fields that may be shown; none at first
 * @param joined month of joining; null while unknown. Never shown
 * @param composite made of several experiences, so that it is nobody's alone
 * @param provided something was given in return for the testimonial
 */
public record Draft(Facts facts, Set<VoiceField> consents, String headline, String story, YearMonth joined, boolean composite, boolean provided) {
    public static final Draft EMPTY = new Draft(Facts.NOTHING, Set.of(), "", "", null, false, false);
    public static final int HEADLINE_LONGEST = 60;
    public static final int STORY_LONGEST = 4000;

    public Draft {
        consents = consents.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(consents));
    }

    /** What may be shown of the facts at most: only consented fields, pay rounded. */
    public Facts consented() {
        Facts shown = facts;
        for (VoiceField field : EnumSet.complementOf(consents.isEmpty() ? EnumSet.noneOf(VoiceField.class) : EnumSet.copyOf(consents))) {
            shown = shown.without(field);
        }
        return shown.with(shown.before().roundedPay(), shown.after().roundedPay());
    }

    public boolean allows(VoiceField field) {
        return consents.contains(field);
    }

    @Override
    public String toString() {
        return "Draft";
    }
}
