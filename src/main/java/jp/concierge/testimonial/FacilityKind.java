package jp.concierge.testimonial;

/** Kinds of places to work, as coarse as a reader needs to understand a change; in the order of their assumed shares. */
public enum FacilityKind {
    UNIVERSITY, PUBLIC, PRIVATE, CLINIC, OTHER
}
