package jp.concierge.doctor;

/** A remark, or what the next consultant must know. */
public enum DeskNoteKind {
    NOTE, HAND_OVER
}
