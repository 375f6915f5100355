package jp.concierge.opening;

/** Parts of a list of openings. */
public enum OpeningFilter {
    /** Waits for us. */
    TODO("o.draftState = jp.concierge.opening.DraftState.SUBMITTED"),
    /** Waits for the hospital. */
    WRITING("o.draftState in (jp.concierge.opening.DraftState.WRITING, jp.concierge.opening.DraftState.CHANGES_REQUESTED, jp.concierge.opening.DraftState.REFUSED)"),
    SHOWN("o.life = jp.concierge.opening.OpeningLife.PUBLISHED"),
    /** Published, and to be confirmed again. */
    STALE("o.life = jp.concierge.opening.OpeningLife.PUBLISHED and o.confirmedAt < :stale"),
    OFF("o.life in (jp.concierge.opening.OpeningLife.PAUSED, jp.concierge.opening.OpeningLife.STOPPED)"),
    ENDED("o.life in (jp.concierge.opening.OpeningLife.FILLED, jp.concierge.opening.OpeningLife.WITHDRAWN, jp.concierge.opening.OpeningLife.CLOSED)"),
    ALL("o.begunAt is not null");

    private final String condition;

    OpeningFilter(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
