package jp.concierge.testimonial;

import java.time.LocalDate;
import java.util.List;

/**
 * A published testimonial, as anybody may read it.
 *
 * @param slug its address below {@code /voices/}
 * @param story paragraphs of plain text
 * @param facts only what is shown
 * @param provided something was given in return
 * @param edited the agency changed words, with the doctor's approval
 * @param publicFrom the day it appeared, a common one for several
 */
public record Voice(String slug, String headline, List<String> story, Facts facts, boolean composite, boolean provided, boolean edited, LocalDate publicFrom) {
    public Voice {
        story = List.copyOf(story);
    }

    /** A text as its lines, blank ones left out. */
    static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
