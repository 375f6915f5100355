package jp.concierge.doctor;

/** The part of a doctor's record that was changed. */
public enum RevisionPart {
    PROFILE, CONTACT, CONDITIONS
}
