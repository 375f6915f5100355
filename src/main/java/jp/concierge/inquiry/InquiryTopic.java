package jp.concierge.inquiry;

/** What it is about, as the sender puts it. */
public enum InquiryTopic {
    LEAVING, CHANGING, PART_TIME, OPENING, HIRING, SERVICE, COMPLAINT, OTHER
}
