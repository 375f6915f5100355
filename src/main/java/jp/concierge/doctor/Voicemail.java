package jp.concierge.doctor;

/** What may be left on the doctor's voicemail. */
public enum Voicemail {
    NOTHING, SURNAME
}
