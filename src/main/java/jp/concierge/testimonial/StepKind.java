package jp.concierge.testimonial;

/** What happened to a testimonial, as its history tells it. */
public enum StepKind {
    STARTED, SUBMITTED, CHANGES_ASKED, ANSWERED, EDITED, APPROVAL_ASKED, DOCTOR_AGREED, DOCTOR_DISAGREED, APPROVED, SENT_BACK, PUBLISHED, UNPUBLISHED, WITHDRAWN, REOPENED,
    DISMISSED
}
