package jp.concierge.doctor;

/** Full time (about four days and 32 hours a week or more), regular part time, or single shifts; always employed by the facility itself (R7). */
public enum EmploymentKind {
    FULL_TIME, REGULAR_PART_TIME, SPOT
}
