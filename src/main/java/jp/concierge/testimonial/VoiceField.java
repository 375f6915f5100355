package jp.concierge.testimonial;

/** What a testimonial holds, each with a consent of its own; what has none is never shown. */
public enum VoiceField {
    SPECIALTY, SUBSPECIALTY, AGE, SEX, BOARDS, FACILITY, DEPARTMENT, TITLE, PLACE, DUTIES, PAY, DAYS, NIGHTS, ON_CALLS, HEADLINE, STORY
}
