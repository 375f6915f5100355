package jp.concierge.testimonial;

/** What the moderators want to show instead of the doctor's own words and facts. */
public record Edit(String headline, String story, Coarsening coarsening) {

    /** The doctor's own, nothing changed. */
    static Edit of(Draft draft) {
        return new Edit(draft.headline(), draft.story(), Coarsening.NONE);
    }

    boolean changesWordsOf(Draft draft) {
        return !headline.equals(draft.headline()) || !story.equals(draft.story());
    }

    @Override
    public String toString() {
        return "Edit";
    }
}
