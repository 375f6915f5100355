package jp.concierge.doctor;

/** How a doctor came to us: by the form, by our invitation, or typed in by the desk. */
public enum DoctorOrigin {
    WEB, INVITATION, DESK
}
