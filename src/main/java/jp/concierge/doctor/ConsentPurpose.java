package jp.concierge.doctor;

/** A purpose for which a doctor's agreement is asked, each apart and unticked (R26, R33). */
public enum ConsentPurpose {
    PURPOSES_OF_USE, TERMS, ADVERTISING_MAIL;

    /** True when nobody can be registered without it. */
    public boolean isRequired() {
        return this != ADVERTISING_MAIL;
    }
}
