package jp.concierge.registry;

/** Why a line of a file is left out, or a whole file refused; each has a text {@code code.Rejection.…}. */
public enum Rejection {
    FIELDS, ID_MISSING, NAME_MISSING, ID_TWICE, NUMBER, POSITION, POSTAL_CODE, PREFECTURE, MUNICIPALITY, AREA, UNIVERSITY, INSTITUTION, TOO_LONG
}
