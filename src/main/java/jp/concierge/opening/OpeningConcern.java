package jp.concierge.opening;

/** What the lint knows; what refuses must be mended before the opening can be handed in. */
public enum OpeningConcern {
    /** An age without a lawful ground (R16). */
    AGE(true),
    /** A condition on sex (R16). */
    SEX(true),
    /** A gift for coming (R23). */
    GIFT(true),
    /** Doctors are employed by the hospital itself (R7). */
    DISPATCH(true),
    /** Doctors are reached through us alone; and nobody should be. */
    CONTACT(true),
    /** The name that is to be hidden. */
    NAME_TOLD(true),
    /** Better than others, without what shows it (R14). */
    SUPERLATIVE(false),
    /** A promise nobody can keep. */
    ASSURANCE(false),
    /** Says nothing (§1.2, 4). */
    AT_DISCRETION(true),
    /** Pays for nights that do not exist. */
    DUTY_FEE(true),
    /** More days a week than days with hours. */
    DAYS(false),
    /** Full time means four days and 32 hours or more. */
    SHORT_WEEK(false),
    /** Far from what is paid for this unit; often ten thousands were forgotten. */
    UNUSUAL_PAY(false),
    /** More overtime than the level allows (§1.9). */
    OVERTIME_CAP(true),
    /** A fixed term of more than five years. */
    LONG_TERM(false);

    private final boolean refuses;

    OpeningConcern(boolean refuses) {
        this.refuses = refuses;
    }

    public boolean isRefusing() {
        return refuses;
    }
}
