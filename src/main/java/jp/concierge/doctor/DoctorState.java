package jp.concierge.doctor;

/** Registered and not spoken to yet, being helped, resting at the doctor's wish, ended, or emptied on request. */
public enum DoctorState {
    NEW, ACTIVE, PAUSED, CLOSED, ERASED
}
