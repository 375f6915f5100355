package jp.concierge.opening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.concierge.hospital.PartnerLack;
import jp.concierge.hospital.RefusalGround;

/**
 * An opening before those who work on it.
 *
 * @param terms what is published; null before the first time
 * @param draft what is being written; null when nothing is
 * @param remarks what the reviewer wants said differently
 * @param hiddenFrom the day on which doctors do not see it any more unless it is confirmed; null while it is not published
 */
public record OpeningDetail(String code, long version, String partnerCode, String partner, String title, OpeningLife life, DraftState draftState, boolean shown, int number, Terms terms,
        Terms draft, Map<TermField, String> remarks, RefusalGround refusal, List<TermsItem> items, List<TermProblem> problems, List<OpeningFinding> findings, Set<PartnerLack> lacks,
        Instant savedAt, String savedBy, Instant submittedAt, Instant confirmedAt, String confirmedBy, LocalDate hiddenFrom, boolean stale, OpeningFigures figures,
        List<SnapshotRow> snapshots, List<OpeningStepRow> steps) {

    /** The draft could be handed in. */
    public boolean isWhole() {
        return draft != null && problems.isEmpty() && findings.stream().noneMatch(OpeningFinding::isRefusing);
    }

    public boolean isWritable() {
        return !life.isEnded() && draftState != DraftState.SUBMITTED;
    }

    public long itemsLeft() {
        return items.stream().filter(item -> !item.isDone()).count();
    }

    /** What a preview shows: the draft, else what is published. */
    public Terms newest() {
        return draft == null ? terms : draft;
    }

    @Override
    public String toString() {
        return "OpeningDetail[" + code + "]";
    }
}
