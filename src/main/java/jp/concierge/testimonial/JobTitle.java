package jp.concierge.testimonial;

/** Standing at a place of work; in the order of the assumed shares. */
public enum JobTitle {
    STAFF, SECTION_CHIEF, DEPARTMENT_HEAD, DIRECTOR, UNIVERSITY_TEACHER
}
