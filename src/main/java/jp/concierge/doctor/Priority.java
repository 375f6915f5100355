package jp.concierge.doctor;

/** What matters to the doctor, as chosen at registration. */
public enum Priority {
    NIGHT_DUTY, FAMILY, LEAVE_IKYOKU, SKILL, INCOME, PLACE, RESEARCH_DAY, PEOPLE, PART_TIME, UNDECIDED
}
