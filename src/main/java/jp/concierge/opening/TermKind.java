package jp.concierge.opening;

/** How the value of a field is written; {@link TermValues} knows the forms. */
public enum TermKind {
    /** One line. */
    LINE,
    /** Several lines. */
    TEXT,
    /** Yen, a whole number. */
    YEN, COUNT,
    /** One of the field's choices. */
    CHOICE,
    /** Some of the field's choices, in their order, separated by commas. */
    CHOICES,
    /** A day, as 2027-04-01. */
    DATE,
    /** From and to, as 08:30-17:30; several separated by a blank; an end before the beginning is on the next day. */
    HOURS,
    /** A site of the partner, by its code. */
    FACILITY,
    /** A department of the national survey, by its code. */
    DEPARTMENT,
    /** Follows from the site or from what we are; nobody types it. */
    FIXED
}
