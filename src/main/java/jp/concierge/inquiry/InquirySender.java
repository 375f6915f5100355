package jp.concierge.inquiry;

/** Who asks. */
public enum InquirySender {
    DOCTOR, HOSPITAL, OTHER
}
