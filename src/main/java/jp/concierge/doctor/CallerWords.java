package jp.concierge.doctor;

/** How the caller may introduce themselves: the surname only, with the neutral name of our desk, or with the agency's name. */
public enum CallerWords {
    SURNAME_ONLY, DESK, AGENCY
}
