package jp.concierge.hospital;

/** The only grounds on which an opening or an employer may be refused (R9, article 5-6). */
public enum RefusalGround {
    UNLAWFUL_CONTENT, GROSSLY_UNSUITABLE_CONDITIONS, LABOR_LAW_VIOLATOR, CONDITIONS_NOT_STATED, ORGANIZED_CRIME, NO_SELF_DECLARATION
}
