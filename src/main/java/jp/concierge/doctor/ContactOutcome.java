package jp.concierge.doctor;

/** What came of a try to reach a doctor. */
public enum ContactOutcome {
    /** We spoke or exchanged words. */
    REACHED,
    /** A mail or short message went out. */
    SENT,
    NO_ANSWER,
    /** Words were left on a voice mail, as the doctor allows. */
    MESSAGE_LEFT,
    /** Somebody else answered: nothing was said of the matter. */
    SOMEBODY_ELSE,
    /** The doctor called or wrote to us. */
    CAME_FROM_DOCTOR;

    /** The doctor has heard from us or we from the doctor: the promised first contact is kept. */
    public boolean isContact() {
        return this == REACHED || this == SENT || this == CAME_FROM_DOCTOR;
    }

    /** True when we did it: the doctor's policy must allow it. */
    public boolean isOurAct() {
        return this != CAME_FROM_DOCTOR;
    }
}
