package jp.concierge.doctor;

/** How much a condition weighs: without it no, with it better, with it no. */
public enum ConditionWeight {
    MUST, WANT, AVOID
}
