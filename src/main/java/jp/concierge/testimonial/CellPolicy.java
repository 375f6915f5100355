package jp.concierge.testimonial;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.concierge.reference.Department;
import jp.concierge.reference.PhysicianCounts;

/**
 * How many physicians in Japan fit what is shown (T4, T11).
 *
 * <p>One side of the change at a time, because whoever wants to recognise the author knows the former or the new place, seldom
 * both; the smaller of the two counts:
 * <pre>
 *   physicians of the narrowest field that is told (specialty, department, or area of a certificate; national survey 2024)
 *   × share of the prefecture or region (index of uneven distribution, Reiwa 6; the whole country: 1)
 *   × share of the age × share of the sex × share with each certificate × share of the title × share of the kind of facility
 * </pre>
 * What is not shown has the share 1. The last five shares are the agency's assumptions ({@link CellAssumptions}). Pay, days
 * and duties do not count: no list of physicians tells them, and pay is rounded.
 *
 * <p>Worked: a paediatric surgeon in Tottori, in the early forties, no more: 923 × 1,718/323,701 × 18 % × 40 % = 0.35, so
 * nobody else fits and it must not be shown. An internist in Tokyo in the forties: 122,919 × 13.8 % × 18 % = 3,062.
 */
public final class CellPolicy {
    private static final double PERCENT = 100;
    private final PhysicianCounts counts;
    private final CellAssumptions assumed;

    CellPolicy(PhysicianCounts counts, CellAssumptions assumed) {
        this.counts = counts;
        this.assumed = assumed;
    }

    /** What narrows the circle, in the order of the calculation. */
    public enum Narrowing {
        FIELD, PLACE, AGE, SEX, BOARD, TITLE, FACILITY
    }

    /**
     * One step of the calculation.
     *
     * @param value physicians for the field, else a share between 0 and 1
     */
    public record Factor(Narrowing narrowing, double value) {
    }

    /**
     * One side of the change.
     *
     * @param fits physicians, rounded down; 0 when not even one is expected
     */
    public record Side(long fits, List<Factor> factors) {
    }

    /** The estimate for what is shown; {@code fits} is what counts, the smaller side. */
    public record Cell(Side before, Side after, int minimum) {
        public long fits() {
            return Math.min(before.fits(), after.fits());
        }

        public boolean isEnough() {
            return fits() >= minimum;
        }
    }

    Cell estimate(Facts shown) {
        return new Cell(side(shown, shown.before()), side(shown, shown.after()), assumed.minimum());
    }

    private Side side(Facts shown, Workplace place) {
        List<Factor> factors = new ArrayList<>();
        factors.add(new Factor(Narrowing.FIELD, field(shown, place)));
        if (place.place() != null && place.place().level() != Place.Level.JAPAN) {
            factors.add(new Factor(Narrowing.PLACE, place.place().level() == Place.Level.PREFECTURE ? counts.shareOfPrefecture(place.place().prefecture())
                    : counts.shareOfRegion(place.place().region())));
        }
        if (shown.age() != null) {
            factors.add(new Factor(Narrowing.AGE, assumed.ages()[shown.age().decadeIndex()] / PERCENT * (shown.age().isDecade() ? 1 : assumed.halfDecade() / PERCENT)));
        }
        if (shown.sex() != null) {
            factors.add(new Factor(Narrowing.SEX, assumed.sexes()[shown.sex().ordinal()] / PERCENT));
        }
        shown.boards().forEach(board -> factors.add(new Factor(Narrowing.BOARD, share(board, shown.specialty()))));
        if (place.title() != null) {
            factors.add(new Factor(Narrowing.TITLE, assumed.titles()[place.title().ordinal()] / PERCENT));
        }
        if (place.facility() != null) {
            factors.add(new Factor(Narrowing.FACILITY, assumed.facilities()[place.facility().ordinal()] / PERCENT));
        }
        // what floating point loses must not turn 20 into 19
        return new Side((long) Math.floor(factors.stream().mapToDouble(Factor::value).reduce(1, (a, b) -> a * b) + 1e-6), factors);
    }

    /** Physicians of the narrowest field that anything shown tells. */
    private double field(Facts shown, Workplace place) {
        Stream<String> areas = Stream.concat(Stream.of(shown.specialty() == null ? "" : shown.specialty(), shown.subspecialty() == null ? "" : shown.subspecialty()),
                shown.boards().stream().map(Board::area)).filter(area -> !area.isEmpty());
        double department = place.department() == null ? PhysicianCounts.NATION : counts.department(place.department()).map(Department::physicians).orElse(assumed.unknownField());
        return Math.min(department, areas.mapToDouble(this::physicians).min().orElse(PhysicianCounts.NATION));
    }

    private double physicians(String area) {
        long specialty = counts.ofSpecialty(area);
        return specialty > 0 ? specialty : counts.ofSubspecialty(area).orElse(assumed.unknownField());
    }

    /** A certificate of another field than the one that is told is rare. */
    private double share(Board board, String specialty) {
        double own = assumed.boards()[board.tier() == BoardTier.SUPERVISOR ? 1 : 0] / PERCENT;
        boolean foreign = specialty != null && !specialtyOf(board.area()).equals(specialty);
        return foreign ? Math.min(own, assumed.boards()[2] / PERCENT) : own;
    }

    /** Of a narrower field that the survey does not count, itself: so that it is taken for foreign, which is the careful side. */
    private String specialtyOf(String area) {
        return counts.departments().stream().filter(one -> Set.of(one.specialty(), one.subspecialty() == null ? "" : one.subspecialty()).contains(area))
                .map(Department::specialty).findFirst().orElse(area);
    }
}
