package jp.concierge.opening.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.concierge.opening.OpeningDeskService;
import jp.concierge.opening.OpeningDetail;
import jp.concierge.opening.OpeningService;
import jp.concierge.opening.SnapshotRow;
import jp.concierge.opening.TermField;
import jp.concierge.opening.TermsDifference;
import jp.concierge.opening.Terms;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Texts;

/** {@code …/openings/{code}/compare}: two of the published terms, or the last and the draft (0), side by side; for both sides. */
@Named
@RequestScoped
public class OpeningCompareView {
    @Inject
    private OpeningService own;
    @Inject
    private OpeningDeskService desk;
    @Inject
    private OpeningWords words;
    @Inject
    private Caller caller;
    @Inject
    private PathVariables path;
    @Inject
    private Texts texts;
    private OpeningDetail opening;

    /** A difference in words. */
    public record Row(TermField field, String label, String before, String after) {
    }

    public OpeningDetail getOpening() {
        if (opening == null) {
            opening = caller.isStaff() ? desk.get(path.get("code")) : own.get(path.get("code"));
        }
        return opening;
    }

    /** Number of the older terms; without one, those before the newer. */
    public int getLeft() {
        int newest = getOpening().number();
        int usual = getRight() == 0 ? newest : Math.max(1, getRight() - 1);
        return path.number("left", usual);
    }

    /** Number of the newer terms, 0 for the draft. */
    public int getRight() {
        return path.number("right", getOpening().draft() == null ? getOpening().number() : 0);
    }

    public List<Row> getRows() {
        Terms before = terms(getLeft()).relevant();
        Terms after = terms(getRight()).relevant();
        return TermsDifference.between(before, after).stream().filter(row -> row.field() != TermField.FACILITY)
                .map(row -> new Row(row.field(), words.label(row.field()), words.value(before, row.field()), words.value(after, row.field()))).toList();
    }

    public String name(int number) {
        return number == 0 ? texts.get("opening.draft") : texts.format("opening.terms.number", number);
    }

    private Terms terms(int number) {
        if (number == 0 && getOpening().draft() != null) {
            return getOpening().draft();
        }
        return getOpening().snapshots().stream().filter(row -> row.number() == number).findFirst().map(SnapshotRow::terms).orElseThrow(() -> new NotFoundException("terms"));
    }
}
