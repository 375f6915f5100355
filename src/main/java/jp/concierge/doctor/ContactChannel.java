package jp.concierge.doctor;

/** A way to reach a doctor. Mail is always open, because without it nothing could be told. */
public enum ContactChannel {
    MAIL, PHONE, SMS
}
