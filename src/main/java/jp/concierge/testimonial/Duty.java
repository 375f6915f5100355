package jp.concierge.testimonial;

/** What fills the days at a place of work. */
public enum Duty {
    OUTPATIENT, WARD, SURGERY, ENDOSCOPY, CATHETER, EMERGENCY, ANESTHESIA, DELIVERY, DIALYSIS, HOME_VISIT, CHECK_UP, IMAGING, REHABILITATION, RESEARCH, TEACHING
}
