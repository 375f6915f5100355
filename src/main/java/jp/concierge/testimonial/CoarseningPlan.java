package jp.concierge.testimonial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.concierge.reference.PhysicianCounts;

/**
 * Which fields to coarsen when too few physicians fit, in the order that costs the reader least: place, narrower field, age,
 * certificates from the rarest, sex, title, department, kind of facility.
 */
public final class CoarseningPlan {
    private final PhysicianCounts counts;
    private final CellPolicy policy;

    CoarseningPlan(PhysicianCounts counts, CellPolicy policy) {
        this.counts = counts;
        this.policy = policy;
    }

    /** What can be told less exactly; the order of the constants is the order of proposing. */
    public enum Step {
        BEFORE_REGION, AFTER_REGION, BEFORE_JAPAN, AFTER_JAPAN, BASIC_SPECIALTY, DECADE, RAREST_BOARD, SEX, TITLE, DEPARTMENT, FACILITY
    }

    /**
     * One proposal.
     *
     * @param fits how many physicians would fit if only this were done as well
     */
    public record Proposal(Step step, long fits) {
    }

    /** What can still be coarsened, each with what it would bring; empty when nothing helps any more. */
    List<Proposal> proposals(Facts consented, Coarsening present) {
        List<Proposal> proposals = new ArrayList<>();
        for (Step step : Step.values()) {
            next(step, consented, present).ifPresent(how -> proposals.add(new Proposal(step, estimate(consented, how).fits())));
        }
        return proposals;
    }

    /** The coarsening with the step done as well. */
    Coarsening with(Step step, Facts consented, Coarsening present) {
        return next(step, consented, present).orElse(present);
    }

    /**
     * Steps in their order, each only where it helps a side that is too small, until enough physicians fit.
     *
     * @return the coarsening so reached; it may still be too fine when nothing is left to coarsen
     */
    Coarsening enough(Facts consented, Coarsening present) {
        Coarsening how = present;
        boolean moved = true;
        while (moved && !estimate(consented, how).isEnough()) {
            moved = false;
            for (Step step : Step.values()) {
                Optional<Coarsening> coarser = next(step, consented, how);
                if (!estimate(consented, how).isEnough() && coarser.isPresent() && helps(estimate(consented, how), estimate(consented, coarser.get()))) {
                    how = coarser.get();
                    moved = true;
                }
            }
        }
        return how;
    }

    private static boolean helps(CellPolicy.Cell now, CellPolicy.Cell then) {
        return now.before().fits() < now.minimum() && product(then.before()) > product(now.before()) || now.after().fits() < now.minimum() && product(then.after()) > product(now.after());
    }

    /** Not rounded, so that from 0.2 to 0.6 is seen as progress. */
    private static double product(CellPolicy.Side side) {
        return side.factors().stream().mapToDouble(CellPolicy.Factor::value).reduce(1, (a, b) -> a * b);
    }

    private CellPolicy.Cell estimate(Facts consented, Coarsening how) {
        return policy.estimate(how.apply(consented, counts));
    }

    /** Empty when the step is done already or there is nothing that it could change. */
    private Optional<Coarsening> next(Step step, Facts consented, Coarsening how) {
        Facts shown = how.apply(consented, counts);
        return switch (step) {
            case BEFORE_REGION -> when(isAt(shown.before(), Place.Level.PREFECTURE), how.before(Place.Level.REGION));
            case AFTER_REGION -> when(isAt(shown.after(), Place.Level.PREFECTURE), how.after(Place.Level.REGION));
            // not only from a region: Hokkaido is one by itself
            case BEFORE_JAPAN -> when(isTold(shown.before()), how.before(Place.Level.JAPAN));
            case AFTER_JAPAN -> when(isTold(shown.after()), how.after(Place.Level.JAPAN));
            case BASIC_SPECIALTY -> when(!how.toBasic().apply(consented, counts).equals(shown), how.toBasic());
            case DECADE -> when(shown.age() != null && !shown.age().isDecade(), how.toDecade());
            case RAREST_BOARD -> shown.boards().stream().max(Comparator.comparingDouble(board -> product(estimate(consented, how.drop(board)).before()))).map(how::drop);
            case SEX -> when(shown.sex() != null, how.hide(VoiceField.SEX));
            case TITLE -> when(shown.before().title() != null || shown.after().title() != null, how.hide(VoiceField.TITLE));
            case DEPARTMENT -> when(shown.before().department() != null || shown.after().department() != null, how.hide(VoiceField.DEPARTMENT));
            case FACILITY -> when(shown.before().facility() != null || shown.after().facility() != null, how.hide(VoiceField.FACILITY));
        };
    }

    private static boolean isAt(Workplace side, Place.Level level) {
        return side.place() != null && side.place().level() == level;
    }

    private static boolean isTold(Workplace side) {
        return side.place() != null && side.place().level() != Place.Level.JAPAN;
    }

    private static Optional<Coarsening> when(boolean possible, Coarsening how) {
        return possible ? Optional.of(how) : Optional.empty();
    }
}
