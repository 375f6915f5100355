package jp.concierge.testimonial;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A testimonial before a moderator.
 *
 * @param shown the facts as they would be published
 * @param proposals what could be told less exactly; empty when enough physicians fit
 * @param findings of the text to be published
 * @param originalFindings of the doctor's own text
 * @param earliest first day on which it may appear; null for a composite
 * @param appears the day on which it would appear if it were decided now
 * @param mayPublish the caller had no hand in the text and its approval
 * @param publicFrom null unless published
 */
public record Review(String number, long version, TestimonialState state, Instant waitingSince, Draft draft, Edit edit, Facts shown, CellPolicy.Cell cell,
        List<CoarseningPlan.Proposal> proposals, List<FindingRow> findings, List<Finding> originalFindings, List<RequestRow> requests, List<StepRow> steps, YearMonth joined,
        LocalDate earliest, LocalDate appears, boolean mayPublish, LocalDate publicFrom, String slug) {

    public long openFindings() {
        return findings.stream().filter(FindingRow::isOpen).count();
    }

    /** Late enough after joining, or nobody's alone. */
    public boolean isLateEnough() {
        return earliest == null || !appears.isBefore(earliest);
    }

    /** Nothing in the text and the facts stands against publication. */
    public boolean isClean() {
        return cell.isEnough() && openFindings() == 0;
    }

    @Override
    public String toString() {
        return "Review[" + number + "]";
    }
}
