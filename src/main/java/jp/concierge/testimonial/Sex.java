package jp.concierge.testimonial;

/** Told only by doctors who want to; in the order of the assumed shares. */
public enum Sex {
    FEMALE, MALE
}
