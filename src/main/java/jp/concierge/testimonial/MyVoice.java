package jp.concierge.testimonial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The doctor's own testimonial.
 *
 * @param version to hand back with every act
 * @param state null when nothing was begun
 * @param shown as anybody would see it, with the moderators' changes
 * @param findings what the text must not say
 * @param earliest first day on which it may appear; null while the month of joining is unknown
 * @param publicFrom the day it appears or appeared; null unless published
 * @param slug public address; null unless published and visible
 */
public record MyVoice(String number, long version, TestimonialState state, Draft draft, Voice shown, boolean edited, List<Finding> findings, List<RequestRow> requests,
        List<StepRow> steps, LocalDate earliest, LocalDate publicFrom, String slug, Instant savedAt) {
    static final MyVoice NONE = new MyVoice("", 0, null, Draft.EMPTY, null, false, List.of(), List.of(), List.of(), null, null, null, null);

    public boolean isBegun() {
        return state != null;
    }

    /** Wishes of the moderators that the doctor has not answered yet. */
    public List<RequestRow> openRequests() {
        return requests.stream().filter(RequestRow::isOpen).toList();
    }

    @Override
    public String toString() {
        return "MyVoice[" + number + "]";
    }
}
