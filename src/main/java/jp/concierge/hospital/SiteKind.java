package jp.concierge.hospital;

/** What kind of place a site is, as a doctor would tell it apart. */
public enum SiteKind {
    UNIVERSITY, PUBLIC, PRIVATE, LONG_TERM, REHABILITATION, PSYCHIATRIC, CLINIC_WITH_BEDS, CLINIC, HOME_CARE, DIALYSIS, CHECK_UP, CARE_FACILITY, COMPANY, OTHER;

    /** Places that have beds: their number is asked for. */
    public boolean hasBeds() {
        return ordinal() <= CLINIC_WITH_BEDS.ordinal() || this == CARE_FACILITY;
    }
}
