package jp.concierge.doctor;

/** What a place may have or ask for, to be weighted by the doctor. */
public enum ConditionItem {
    RESEARCH_DAY, NO_NIGHT_DUTY, NO_ON_CALL, SATURDAY_OFF, TEAM_CARE, EMERGENCY, SURGERY, OUTPATIENT, WARD, HOME_VISITS, SIDE_JOB, BOARD_TRAINING, SHORT_HOURS,
    CHILDCARE, HOUSING, SAME_UNIVERSITY
}
