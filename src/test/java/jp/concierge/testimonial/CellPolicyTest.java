package jp.concierge.testimonial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.concierge.reference.PhysicianCounts;
import jp.concierge.reference.Region;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * Ten descriptions worked by hand. The national survey counts 331,092 physicians, the index of uneven distribution spreads 323,701
 * over the prefectures (Tokyo 44,802, Osaka 25,300, Saitama 13,238, Hokkaido 13,169, Okinawa 3,804, Shimane 1,991, Tottori 1,718; Kanto
 * together 106,631). Assumed shares: thirties, forties and fifties 18 % each, sixties and older 15 %, half a decade 40 % of it; women 20 %,
 * men 70 %; certificate of the own field 50 %, of another one 5 %; staff 40 %, section chief 20 %, director 5 %; university 12 %, private 25 %.
 */
class CellPolicyTest {
    private static final PhysicianCounts COUNTS = NationalSurvey.counts();
    private static final CellPolicy POLICY = new CellPolicy(COUNTS, NationalSurvey.ASSUMED);
    private static final CoarseningPlan PLAN = new CoarseningPlan(COUNTS, POLICY);
    private static final String TOKYO = "13";
    private static final String TOTTORI = "31";

    /** 923 paediatric surgeons × 1,718 / 323,701 × 18 % × 40 % = 0.35. */
    @Test
    void a_paediatric_surgeon_in_tottori_is_alone() {
        Facts facts = facts("surgery", "pediatric_surgery", new AgeRange(40, 5), null, List.of(), at(TOTTORI));
        assertEquals(0, fits(facts));
        assertFalse(POLICY.estimate(facts).isEnough());
    }

    /** 122,919 internists of all kinds × 44,802 / 323,701 × 18 % = 3,062.3. */
    @Test
    void an_internist_in_tokyo_is_one_of_many() {
        Facts facts = facts("internal_medicine", null, new AgeRange(40, 10), null, List.of(), at(TOKYO));
        assertEquals(3_062, fits(facts));
        assertTrue(POLICY.estimate(facts).isEnough());
    }

    /** 923 × 18 % = 166.1: the same surgeon without a place and with the decade only. */
    @Test
    void the_paediatric_surgeon_without_a_place_may_be_shown() {
        assertEquals(166, fits(facts("surgery", "pediatric_surgery", new AgeRange(40, 10), null, List.of(), Workplace.NOTHING)));
    }

    /** 923 × 106,631 / 323,701 × 18 % × 20 % = 10.9: the region is too narrow when the sex is told. */
    @Test
    void a_woman_among_the_paediatric_surgeons_of_a_region_is_too_rare() {
        assertEquals(10, fits(facts("surgery", "pediatric_surgery", new AgeRange(40, 10), Sex.FEMALE, List.of(), at(Region.KANTO))));
    }

    /** 13,436 ophthalmologists × 44,802 / 323,701 × 18 % × 40 % × 20 % × 50 % × 40 % × 25 % = 1.34. */
    @Test
    void everything_about_an_ophthalmologist_in_tokyo_is_too_much() {
        Workplace side = new Workplace(FacilityKind.PRIVATE, null, JobTitle.STAFF, Place.of(TOKYO), Set.of(), null, null, null, null);
        assertEquals(1, fits(facts("ophthalmology", null, new AgeRange(30, 5), Sex.FEMALE, List.of(new Board("ophthalmology", BoardTier.SPECIALIST)), side)));
    }

    /** 13,436 × 106,631 / 323,701 × 18 % × 50 % × 40 % × 25 % = 39.8: region, decade and no sex are enough. */
    @Test
    void the_ophthalmologist_told_more_coarsely_may_be_shown() {
        Workplace side = new Workplace(FacilityKind.PRIVATE, null, JobTitle.STAFF, Place.of(Region.KANTO), Set.of(), null, null, null, null);
        assertEquals(39, fits(facts("ophthalmology", null, new AgeRange(30, 10), null, List.of(new Board("ophthalmology", BoardTier.SPECIALIST)), side)));
    }

    /** 16,251 gastroenterologists × 13,238 / 323,701 × 18 % × 40 % × 70 % = 33.5. */
    @Test
    void a_gastroenterologist_in_saitama_just_passes() {
        assertEquals(33, fits(facts("internal_medicine", "gastroenterology", new AgeRange(40, 5), Sex.MALE, List.of(), at("11"))));
    }

    /** Surgeons, the smaller of the two fields: 26,360 × 3,804 / 323,701 × 5 % = 15.5. */
    @Test
    void an_internist_with_a_surgeons_certificate_is_rare_on_an_island() {
        assertEquals(15, fits(facts("internal_medicine", null, null, null, List.of(new Board("surgery", BoardTier.SPECIALIST)), at("47"))));
    }

    /** The survey does not count geriatricians: 300 are assumed. 300 × 1,991 / 323,701 = 1.8. */
    @Test
    void a_field_that_nobody_counts_is_taken_for_small() {
        assertEquals(1, fits(facts("internal_medicine", "geriatrics", null, null, List.of(), at("32"))));
    }

    /** Nothing is told: everybody fits, 331,092. */
    @Test
    void who_tells_nothing_may_be_anybody() {
        assertEquals(331_092, fits(Facts.NOTHING));
    }

    @Test
    void the_smaller_side_counts() {
        Facts facts = facts("surgery", "pediatric_surgery", null, null, List.of(), at(TOKYO));
        CellPolicy.Cell cell = POLICY.estimate(facts.with(at(TOTTORI), at(TOKYO)));
        assertEquals(4, cell.before().fits());
        assertEquals(127, cell.after().fits());
        assertEquals(4, cell.fits());
    }

    @Test
    void the_plan_coarsens_the_surgeon_of_tottori_until_enough_fit() {
        Facts facts = facts("surgery", "pediatric_surgery", new AgeRange(40, 5), Sex.FEMALE, List.of(new Board("pediatric_surgery", BoardTier.SPECIALIST)), at(TOTTORI)).with(at(TOTTORI), at("33"));
        Coarsening how = PLAN.enough(facts, Coarsening.NONE);
        Facts shown = how.apply(facts, COUNTS);
        assertTrue(POLICY.estimate(shown).isEnough(), "fits " + fits(shown));
        assertFalse(PLAN.proposals(facts, Coarsening.NONE).isEmpty());
        assertTrue(shown.before().place().prefecture() == null, "the prefecture goes first");
    }

    @Property
    void coarsening_never_makes_fewer_fit(@ForAll("described") Facts facts, @ForAll CoarseningPlan.Step step) {
        Coarsening how = PLAN.with(step, facts, Coarsening.NONE);
        assertTrue(fits(how.apply(facts, COUNTS)) >= fits(facts));
    }

    @Property
    void what_is_hidden_never_changes_how_many_fit(@ForAll("described") Facts facts, @ForAll("described") Facts other, @ForAll VoiceField field) {
        Facts hidden = facts.without(field);
        Facts filled = switch (field) {
            case AGE -> hidden.with(other.age());
            case BOARDS -> hidden.with(other.boards());
            default -> facts;
        };
        assertEquals(fits(hidden), fits(filled.without(field)));
    }

    @Property
    void the_plan_ends_with_enough_or_with_nothing_left_to_coarsen(@ForAll("described") Facts facts) {
        Coarsening how = PLAN.enough(facts, Coarsening.NONE);
        assertTrue(POLICY.estimate(how.apply(facts, COUNTS)).isEnough());
    }

    @Property
    void pay_days_and_duties_do_not_count(@ForAll("described") Facts facts) {
        Workplace side = facts.before();
        Workplace more = new Workplace(side.facility(), side.department(), side.title(), side.place(), Set.of(Duty.WARD), 12_345_678L, new BigDecimal("4.5"), 9, 9);
        assertEquals(POLICY.estimate(facts).before().fits(), POLICY.estimate(facts.with(more, facts.after())).before().fits());
    }

    @Provide
    Arbitrary<Facts> described() {
        List<String> prefectures = COUNTS.prefectures().keySet().stream().sorted().toList();
        Map<String, String> fields = Map.of("internal_medicine", "gastroenterology", "surgery", "pediatric_surgery", "ophthalmology", "", "pathology", "", "pediatrics", "neonatology");
        Arbitrary<Workplace> sides = Combinators.combine(Arbitraries.of(FacilityKind.values()).injectNull(0.3), Arbitraries.of(JobTitle.values()).injectNull(0.3),
                Arbitraries.of(prefectures).map(Place::of).injectNull(0.2)).as((facility, title, place) -> new Workplace(facility, null, title, place, Set.of(), null, null, null, null));
        return Combinators.combine(Arbitraries.of(fields.keySet()), Arbitraries.of(true, false), Arbitraries.of(AgeRange.all()).injectNull(0.2), Arbitraries.of(Sex.values()).injectNull(0.3),
                Arbitraries.of(BoardTier.values()).injectNull(0.4), sides, sides).as((specialty, narrow, age, sex, tier, before, after) -> new Facts(specialty,
                        narrow && !fields.get(specialty).isEmpty() ? fields.get(specialty) : null, age, sex, tier == null ? List.of() : List.of(new Board(specialty, tier)), before, after));
    }

    private static Facts facts(String specialty, String subspecialty, AgeRange age, Sex sex, List<Board> boards, Workplace both) {
        return new Facts(specialty, subspecialty, age, sex, boards, both, both);
    }

    private static Workplace at(String prefecture) {
        return new Workplace(null, null, null, Place.of(prefecture), Set.of(), null, null, null, null);
    }

    private static Workplace at(Region region) {
        return new Workplace(null, null, null, Place.of(region), Set.of(), null, null, null, null);
    }

    private static long fits(Facts facts) {
        return POLICY.estimate(facts).fits();
    }
}
