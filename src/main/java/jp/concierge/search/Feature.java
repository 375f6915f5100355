package jp.concierge.search;

import java.util.regex.Pattern;
import jp.concierge.opening.TermField;
import jp.concierge.opening.Terms;

/** What an opening offers, as a doctor ticks it. */
public enum Feature {
    RESEARCH_DAY, NIGHT_PERMIT, SIDE_JOB, CHILDCARE, HOUSING, MOVING, CAR, BOARDS, NAME_TOLD, INDEFINITE;

    private static final Pattern NONE = Pattern.compile("(なし|無し?|ない|ありません|特になし)。?");

    /** The terms say so. */
    boolean in(Terms terms) {
        return switch (this) {
            case RESEARCH_DAY -> terms.has(TermField.RESEARCH_DAY) && !terms.is(TermField.RESEARCH_DAY, "NO");
            case NIGHT_PERMIT -> terms.is(TermField.NIGHT_PERMIT, "WHOLE");
            case SIDE_JOB -> terms.is(TermField.SIDE_JOB, "YES");
            case CHILDCARE -> said(terms, TermField.CHILDCARE);
            case HOUSING -> said(terms, TermField.HOUSING);
            case MOVING -> said(terms, TermField.MOVING);
            case CAR -> terms.is(TermField.CAR, "YES");
            case BOARDS -> said(terms, TermField.BOARDS_KEPT);
            case NAME_TOLD -> terms.has(TermField.SITE_NAME);
            case INDEFINITE -> terms.is(TermField.TERM, "INDEFINITE");
        };
    }

    /** Something other than that there is none. */
    private static boolean said(Terms terms, TermField field) {
        return terms.has(field) && !NONE.matcher(terms.get(field).strip()).matches();
    }
}
