package jp.concierge.doctor;

/** How the statement of the agency's business reaches a doctor: by mail if they wish so, on screen, or on paper in a plain envelope (R4). */
public enum DisclosureChannel {
    EMAIL, SCREEN, PAPER
}
