package jp.concierge.testimonial;

/**
 * What the lint may find in a text. Gifts (R23) and contacts must go; what else is found must go or be let stand by a
 * moderator with a reason.
 */
public enum FindingKind {
    GIFT(false), CONTACT(false), PERSON(true), FACILITY(true), UNIVERSITY(true), IKYOKU(true), PLACE(true), FIELD(true), AGE(true), DATE(true), CASES(true), SOCIETY(true),
    SUPERLATIVE(true);

    private final boolean dismissible;

    FindingKind(boolean dismissible) {
        this.dismissible = dismissible;
    }

    public boolean isDismissible() {
        return dismissible;
    }
}
