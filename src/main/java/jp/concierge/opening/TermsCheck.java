package jp.concierge.opening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Says what is missing from terms and what in them cannot be: every item of the law (§1.2), and what doctors must know besides.
 * Terms without a problem may be introduced to a doctor.
 */
final class TermsCheck {
    private static final List<String> ONE_DAY_UNITS = List.of("DAILY", "HALF_DAY", "HOURLY", "PER_DUTY", "PER_CASE");

    private TermsCheck() {
    }

    /** @param today in Japan: the day after which work may begin */
    static List<TermProblem> problems(Terms terms, LocalDate today) {
        List<TermProblem> problems = new ArrayList<>();
        for (TermField field : TermField.values()) {
            if (terms.isRelevant(field)) {
                one(terms, field, problems);
            }
        }
        if (TermField.WEEK.stream().noneMatch(terms::has)) {
            problems.add(new TermProblem(TermField.MON, "opening.problem.week"));
        }
        together(terms.relevant(), today, problems);
        return List.copyOf(problems);
    }

    private static void one(Terms terms, TermField field, List<TermProblem> problems) {
        try {
            if (field.isTyped()) {
                TermValues.read(field, terms.get(field));
            }
            if (field.isMust() && !terms.has(field)) {
                problems.add(new TermProblem(field, "opening.problem.missing"));
            }
        } catch (TermValues.Unreadable unreadable) {
            problems.add(unreadable.problem());
        }
    }

    private static void together(Terms terms, LocalDate today, List<TermProblem> problems) {
        if (is(terms, TermField.POSITIONS, 0)) {
            problems.add(new TermProblem(TermField.POSITIONS, "opening.problem.positions"));
        }
        OptionalLong least = terms.number(TermField.PAY_MIN);
        OptionalLong most = terms.number(TermField.PAY_MAX);
        if (least.isPresent() && most.isPresent() && least.getAsLong() > most.getAsLong()) {
            problems.add(new TermProblem(TermField.PAY_MAX, "opening.problem.pay.order"));
        }
        if (is(terms, TermField.PAY_MIN, 0)) {
            problems.add(new TermProblem(TermField.PAY_MIN, "opening.problem.pay.zero"));
        }
        if (terms.is(TermField.KIND, "FULL_TIME") && ONE_DAY_UNITS.contains(terms.get(TermField.PAY_BASIS))) {
            problems.add(new TermProblem(TermField.PAY_BASIS, "opening.problem.pay.basis"));
        }
        days(terms, today, problems);
        List<String> includes = terms.list(TermField.PAY_INCLUDES);
        if (includes.contains("NOTHING") && includes.size() > 1) {
            problems.add(new TermProblem(TermField.PAY_INCLUDES, "opening.problem.includes.nothing"));
        }
        if (includes.contains("OVERTIME") && terms.is(TermField.FIXED_OVERTIME, "NO")) {
            // overtime inside of a yearly pay is a fixed overtime pay: all four, or it is not inside (§1.2, 9)
            problems.add(new TermProblem(TermField.FIXED_OVERTIME, "opening.problem.overtime.fixed"));
        }
        if (includes.contains("DUTY") && is(terms, TermField.NIGHT_COUNT, 0)) {
            problems.add(new TermProblem(TermField.PAY_INCLUDES, "opening.problem.includes.duty"));
        }
        if (includes.contains("ONCALL") && is(terms, TermField.ONCALL_COUNT, 0)) {
            problems.add(new TermProblem(TermField.PAY_INCLUDES, "opening.problem.includes.oncall"));
        }
        if (terms.is(TermField.OVERTIME, "NO") && terms.number(TermField.YEARLY_OVERTIME).orElse(0) > 0) {
            problems.add(new TermProblem(TermField.YEARLY_OVERTIME, "opening.problem.overtime.none"));
        }
        List<String> insurances = terms.list(TermField.INSURANCES);
        if (insurances.contains("ACCIDENT_ONLY") && insurances.size() > 1) {
            problems.add(new TermProblem(TermField.INSURANCES, "opening.problem.insurances"));
        }
    }

    private static void days(Terms terms, LocalDate today, List<TermProblem> problems) {
        LocalDate from = day(terms, TermField.TERM_FROM);
        LocalDate to = day(terms, TermField.TERM_TO);
        if (from != null && from.isBefore(today)) {
            problems.add(new TermProblem(TermField.TERM_FROM, "opening.problem.date.past"));
        }
        if (to != null && from != null && !to.isAfter(from)) {
            problems.add(new TermProblem(TermField.TERM_TO, "opening.problem.date.order"));
        }
    }

    private static LocalDate day(Terms terms, TermField field) {
        return terms.get(field).matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(terms.get(field)) : null;
    }

    private static boolean is(Terms terms, TermField field, long number) {
        OptionalLong told = terms.number(field);
        return told.isPresent() && told.getAsLong() == number;
    }
}
