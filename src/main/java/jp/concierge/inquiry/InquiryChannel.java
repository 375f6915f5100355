package jp.concierge.inquiry;

/** How an inquiry reached us: by the form, or typed in by a colleague who was on the telephone. */
public enum InquiryChannel {
    WEB, PHONE
}
