package jp.concierge.testimonial;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;

/**
 * One side of a change of work; every part may be unknown or not shown, and is null (or empty) then.
 *
 * @param department code of a department of the national survey
 * @param pay yen a year, with all allowances
 * @param days a week, in halves
 * @param nights night duties a month
 * @param onCalls a month
 */
public record Workplace(FacilityKind facility, String department, JobTitle title, Place place, Set<Duty> duties, Long pay, BigDecimal days, Integer nights, Integer onCalls) {
    public static final Workplace NOTHING = new Workplace(null, null, null, null, Set.of(), null, null, null, null);
    private static final long PAY_STEP = 500_000;

    public Workplace {
        duties = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(duties));
    }

    /** The same at another place; null hides it. */
    Workplace at(Place other) {
        return new Workplace(facility, department, title, other, duties, pay, days, nights, onCalls);
    }

    /** The same without its department. */
    Workplace withoutDepartment() {
        return new Workplace(facility, null, title, place, duties, pay, days, nights, onCalls);
    }

    /** The same without a field; those that are no field of a place change nothing. */
    Workplace without(VoiceField field) {
        return switch (field) {
            case FACILITY -> new Workplace(null, department, title, place, duties, pay, days, nights, onCalls);
            case DEPARTMENT -> withoutDepartment();
            case TITLE -> new Workplace(facility, department, null, place, duties, pay, days, nights, onCalls);
            case PLACE -> at(null);
            case DUTIES -> new Workplace(facility, department, title, place, Set.of(), pay, days, nights, onCalls);
            case PAY -> new Workplace(facility, department, title, place, duties, null, days, nights, onCalls);
            case DAYS -> new Workplace(facility, department, title, place, duties, pay, null, nights, onCalls);
            case NIGHTS -> new Workplace(facility, department, title, place, duties, pay, days, null, onCalls);
            case ON_CALLS -> new Workplace(facility, department, title, place, duties, pay, days, nights, null);
            default -> this;
        };
    }

    /** Pay to the nearest half million: the exact figure would tell the former employer who it is (T11). */
    Workplace roundedPay() {
        return pay == null ? this : new Workplace(facility, department, title, place, duties, Math.round((double) pay / PAY_STEP) * PAY_STEP, days, nights, onCalls);
    }

    @Override
    public String toString() {
        return "Workplace";
    }
}
