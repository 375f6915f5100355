package jp.concierge.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TermsCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void whole_terms_have_no_problem() {
        assertEquals(List.of(), problems(WholeTerms.typed("F-1")));
        assertEquals(List.of(), problems(WholeTerms.widest("F-1")));
    }

    @Test
    void every_item_of_the_law_has_a_field() {
        assertEquals(IntStream.rangeClosed(1, 13).boxed().collect(Collectors.toSet()),
                Arrays.stream(TermField.values()).filter(TermField::isMust).map(TermField::item).filter(item -> item >= 1 && item <= 13).collect(Collectors.toSet()));
    }

    /** Whatever is left out: the check names it, and no snapshot without one of the thirteen items can be made. */
    @Property(tries = 600)
    void nothing_that_must_be_said_can_be_left_out(@ForAll("someMusts") Set<TermField> leftOut) {
        Map<TermField, String> typed = new EnumMap<>(WholeTerms.widest("F-1"));
        leftOut.forEach(typed::remove);
        Terms terms = WholeTerms.kept(typed);
        if (leftOut.contains(TermField.EMPLOYER)) {
            terms = terms.with(TermField.EMPLOYER, "");
        }
        Set<TermField> told = TermsCheck.problems(terms, TODAY).stream().map(TermProblem::field).collect(Collectors.toSet());
        for (TermField field : leftOut) {
            boolean matters = terms.isRelevant(field) && !TermField.WEEK.contains(field);
            assertEquals(matters, told.contains(field), field + " of " + leftOut);
        }
        boolean lawful = leftOut.stream().filter(terms::isRelevant).noneMatch(field -> field.item() >= 1 && field.item() <= 13 && field.isMust());
        Terms tried = terms;
        if (lawful) {
            assertEquals(tried, new OpeningTerms(UUID.randomUUID(), 1, tried, UUID.randomUUID(), "x", Instant.EPOCH).terms());
        } else {
            assertThrows(IllegalArgumentException.class, () -> new OpeningTerms(UUID.randomUUID(), 1, tried, UUID.randomUUID(), "x", Instant.EPOCH));
        }
    }

    @Provide
    Arbitrary<Set<TermField>> someMusts() {
        List<TermField> musts = new ArrayList<>(WholeTerms.widest("F-1").keySet().stream().filter(TermField::isMust).toList());
        musts.add(TermField.EMPLOYER);
        return Arbitraries.of(musts).set().ofMinSize(1).ofMaxSize(12);
    }

    @Test
    void without_hours_on_any_day_it_is_not_whole() {
        Map<TermField, String> typed = WholeTerms.typed("F-1");
        TermField.WEEK.forEach(typed::remove);
        assertEquals(List.of("MON opening.problem.week"), problems(typed));
        assertThrows(IllegalArgumentException.class, () -> new OpeningTerms(UUID.randomUUID(), 1, WholeTerms.kept(typed), UUID.randomUUID(), "x", Instant.EPOCH));
    }

    @Test
    void what_contradicts_itself_is_told_at_its_field() {
        assertEquals(List.of("PAY_MAX opening.problem.pay.order"), changed(TermField.PAY_MAX, "1,000万円"));
        assertEquals(List.of("PAY_MIN opening.problem.pay.zero"), changed(TermField.PAY_MIN, "0円"));
        assertEquals(List.of("PAY_BASIS opening.problem.pay.basis"), changed(TermField.PAY_BASIS, "HOURLY"));
        assertEquals(List.of("FIXED_OVERTIME opening.problem.overtime.fixed"), changed(TermField.PAY_INCLUDES, "OVERTIME"));
        assertEquals(List.of("PAY_INCLUDES opening.problem.includes.duty"), changed(TermField.NIGHT_COUNT, "0"));
        assertEquals(List.of("PAY_INCLUDES opening.problem.includes.oncall"), changed(TermField.PAY_INCLUDES, "ONCALL"));
        assertEquals(List.of("PAY_INCLUDES opening.problem.includes.nothing"), changed(TermField.PAY_INCLUDES, "BONUS,NOTHING"));
        assertEquals(List.of("YEARLY_OVERTIME opening.problem.overtime.none"), changed(TermField.OVERTIME, "NO"));
        assertEquals(List.of("INSURANCES opening.problem.insurances"), changed(TermField.INSURANCES, "HEALTH,ACCIDENT_ONLY"));
        assertEquals(List.of("POSITIONS opening.problem.positions"), changed(TermField.POSITIONS, "0"));
    }

    @Test
    void a_fixed_term_has_both_ends_in_the_future_and_in_order() {
        Map<TermField, String> typed = WholeTerms.widest("F-1");
        typed.put(TermField.TERM_FROM, "2026-11-25");
        assertEquals(List.of("TERM_FROM opening.problem.date.past"), problems(typed));
        typed.put(TermField.TERM_FROM, "2028-04-01");
        assertEquals(List.of("TERM_TO opening.problem.date.order"), problems(typed));
        typed.remove(TermField.TERM_TO);
        assertEquals(List.of("TERM_TO opening.problem.missing"), problems(typed));
    }

    @Test
    void what_does_not_matter_is_neither_asked_for_nor_kept() {
        Map<TermField, String> typed = WholeTerms.typed("F-1");
        typed.put(TermField.RENEWAL_CRITERIA, "書きかけ");
        typed.put(TermField.AGE_LIMIT, "");
        assertEquals(List.of(), problems(typed));
        assertFalse(WholeTerms.kept(typed).relevant().has(TermField.RENEWAL_CRITERIA));
        typed.put(TermField.AGE_LIMIT, "60");
        assertEquals(List.of("AGE_GROUND opening.problem.missing", "AGE_REASON opening.problem.missing"), problems(typed));
    }

    @Test
    void terms_come_back_from_their_stored_form_as_they_were() {
        Terms terms = WholeTerms.kept(WholeTerms.widest("F-1")).with(TermField.DUTIES, "「\"'\\\n😀𠮟");
        assertEquals(terms, Terms.of(terms.json()));
        assertTrue(TermsDifference.between(terms, Terms.of(terms.json())).isEmpty());
        assertEquals(List.of(new TermsDifference(TermField.TITLE, "内視鏡中心、研究日あり", "x")), TermsDifference.between(terms, terms.with(TermField.TITLE, "x")));
    }

    private static List<String> changed(TermField field, String typed) {
        Map<TermField, String> changed = WholeTerms.typed("F-1");
        changed.put(field, typed);
        return problems(changed);
    }

    private static List<String> problems(Map<TermField, String> typed) {
        return TermsCheck.problems(WholeTerms.kept(typed), TODAY).stream().map(problem -> problem.field() + " " + problem.key()).toList();
    }
}
