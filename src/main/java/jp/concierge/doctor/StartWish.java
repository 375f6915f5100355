package jp.concierge.doctor;

/** When the doctor wishes to change. */
public enum StartWish {
    SOON, WITHIN_HALF_YEAR, WITHIN_YEAR, AFTER_A_YEAR, UNDECIDED
}
