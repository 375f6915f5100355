package jp.concierge.opening;

import static jp.concierge.opening.TermGroup.BASICS;
import static jp.concierge.opening.TermGroup.CONTRACT;
import static jp.concierge.opening.TermGroup.INSURANCE;
import static jp.concierge.opening.TermGroup.LIFE;
import static jp.concierge.opening.TermGroup.NIGHTS;
import static jp.concierge.opening.TermGroup.PAY;
import static jp.concierge.opening.TermGroup.PLACE_AND_TIME;
import static jp.concierge.opening.TermGroup.SITE;

import java.util.Arrays;
import java.util.List;

/**
 * All that an opening says, field by field, in the order of the form. The number is that of the item of the completeness list:
 * 1 to 13 are those of the law (§1.2), from 14 on what doctors quarrel about when it is left unsaid, 0 is neither.
 */
public enum TermField {
    TITLE(BASICS, TermKind.LINE, 0, 60, true),
    KIND(BASICS, 0, "FULL_TIME", "REGULAR_PART_TIME"),
    FACILITY(BASICS, TermKind.FACILITY, 0, 0, true),
    DEPARTMENT(BASICS, TermKind.DEPARTMENT, 0, 0, true),
    RANK(BASICS, "STAFF", "CHIEF", "HEAD", "VICE_DIRECTOR", "DIRECTOR", "ANY"),
    POSITIONS(BASICS, TermKind.COUNT, 0, 99, true),
    WANTED(BASICS, TermKind.TEXT, 0, 600, false),
    LISTING(BASICS, 0, "OPEN", "NAME_HIDDEN", "UNLISTED"),
    LISTING_REASON(BASICS, TermKind.LINE, 0, 200, true, new When(LISTING, "NAME_HIDDEN", "UNLISTED")),
    AGE_LIMIT(BASICS, TermKind.COUNT, 0, 99, false),
    AGE_GROUND(BASICS, 0, new When(AGE_LIMIT), "RETIREMENT_AGE", "LAW", "CAREER", "SKILLS", "ARTS", "ELDERLY"),
    AGE_REASON(BASICS, TermKind.LINE, 0, 200, true, new When(AGE_LIMIT)),

    DUTIES(TermGroup.DUTIES, TermKind.TEXT, 1, 2000, true),
    DUTY_CODES(TermGroup.DUTIES, TermKind.CHOICES, 1, "OUTPATIENT", "WARD", "SURGERY", "ENDOSCOPY", "CATHETER", "EMERGENCY", "ANESTHESIA", "DELIVERY", "DIALYSIS", "HOME_VISIT", "CHECK_UP", "IMAGING",
            "REHABILITATION", "RESEARCH", "TEACHING"),
    DUTIES_CHANGE(TermGroup.DUTIES, TermKind.TEXT, 2, 600, true),
    OUTPATIENT_SLOTS(TermGroup.DUTIES, TermKind.COUNT, 0, 14, false),
    WARD_PATIENTS(TermGroup.DUTIES, TermKind.COUNT, 0, 99, false),
    TEAM(TermGroup.DUTIES, TermKind.LINE, 0, 200, false),
    BOARDS_KEPT(TermGroup.DUTIES, TermKind.LINE, 0, 200, false),

    WORKPLACE(PLACE_AND_TIME, TermKind.LINE, 6, 200, true),
    WORKPLACE_CHANGE(PLACE_AND_TIME, TermKind.TEXT, 6, 600, true),
    DAYS_PER_WEEK(PLACE_AND_TIME, 14, "D0_5", "D1", "D1_5", "D2", "D2_5", "D3", "D3_5", "D4", "D4_5", "D5", "D5_5", "D6"),
    RESEARCH_DAY(PLACE_AND_TIME, 15, "PAID_OUTSIDE", "PAID", "UNPAID", "NO"),
    MON(PLACE_AND_TIME, TermKind.HOURS, 7, 0, false),
    TUE(PLACE_AND_TIME, TermKind.HOURS, 7, 0, false),
    WED(PLACE_AND_TIME, TermKind.HOURS, 7, 0, false),
    THU(PLACE_AND_TIME, TermKind.HOURS, 7, 0, false),
    FRI(PLACE_AND_TIME, TermKind.HOURS, 7, 0, false),
    SAT(PLACE_AND_TIME, TermKind.HOURS, 7, 0, false),
    SUN(PLACE_AND_TIME, TermKind.HOURS, 7, 0, false),
    BREAK_MINUTES(PLACE_AND_TIME, TermKind.COUNT, 7, 300, true),
    HOLIDAYS(PLACE_AND_TIME, TermKind.LINE, 7, 200, true),
    OVERTIME(PLACE_AND_TIME, 7, "YES", "NO"),
    WORK_SYSTEM(PLACE_AND_TIME, 7, "NORMAL", "VARIABLE", "SHIFT", "FLEX", "DISCRETIONARY"),
    OVERTIME_LEVEL(PLACE_AND_TIME, 18, "A", "RENKEI_B", "B", "C1", "C2", "OUTSIDE"),
    YEARLY_OVERTIME(PLACE_AND_TIME, TermKind.COUNT, 19, 2000, true),

    NIGHT_COUNT(NIGHTS, TermKind.COUNT, 16, 31, true),
    NIGHT_KIND(NIGHTS, 16, new When(NIGHT_COUNT), "SLEEP", "WARD", "EMERGENCY"),
    NIGHT_PERMIT(NIGHTS, 16, new When(NIGHT_COUNT), "WHOLE", "PART", "NO"),
    DUTY_FEE(NIGHTS, TermKind.YEN, 16, 1_000_000, true, new When(NIGHT_COUNT)),
    ONCALL_COUNT(NIGHTS, TermKind.COUNT, 17, 31, true),
    ONCALL_RATE(NIGHTS, TermKind.COUNT, 17, 100, true, new When(ONCALL_COUNT)),
    ONCALL_FEE(NIGHTS, TermKind.YEN, 17, 1_000_000, true, new When(ONCALL_COUNT)),
    CALLOUT_FEE(NIGHTS, TermKind.YEN, 17, 1_000_000, false, new When(ONCALL_COUNT)),

    TERM(CONTRACT, 3, "INDEFINITE", "FIXED"),
    TERM_FROM(CONTRACT, TermKind.DATE, 3, 0, true, new When(TERM, "FIXED")),
    TERM_TO(CONTRACT, TermKind.DATE, 3, 0, true, new When(TERM, "FIXED")),
    RENEWAL(CONTRACT, 4, new When(TERM, "FIXED"), "AUTO", "POSSIBLE", "NONE"),
    RENEWAL_CRITERIA(CONTRACT, TermKind.TEXT, 4, 600, true, new When(RENEWAL, "AUTO", "POSSIBLE")),
    RENEWAL_CAP(CONTRACT, TermKind.LINE, 4, 200, true, new When(RENEWAL, "AUTO", "POSSIBLE")),
    PROBATION(CONTRACT, 5, "YES", "NO"),
    PROBATION_MONTHS(CONTRACT, TermKind.COUNT, 5, 12, true, new When(PROBATION, "YES")),
    PROBATION_TERMS(CONTRACT, TermKind.LINE, 5, 200, true, new When(PROBATION, "YES")),

    PAY_BASIS(PAY, 8, "ANNUAL", "MONTHLY", "DAILY", "HALF_DAY", "HOURLY", "PER_DUTY", "PER_CASE"),
    PAY_MIN(PAY, TermKind.YEN, 8, 200_000_000, true),
    PAY_MAX(PAY, TermKind.YEN, 8, 200_000_000, true),
    PAY_INCLUDES(PAY, TermKind.CHOICES, 20, "DUTY", "ONCALL", "OVERTIME", "HOUSING", "BONUS", "NOTHING"),
    BASE_PAY(PAY, TermKind.LINE, 8, 200, true),
    ALLOWANCES(PAY, TermKind.LINE, 8, 200, true),
    COMMUTE(PAY, TermKind.LINE, 8, 200, true),
    RAISE(PAY, TermKind.LINE, 8, 200, true),
    BONUS(PAY, TermKind.LINE, 8, 200, true),
    FIXED_OVERTIME(PAY, 9, "YES", "NO"),
    FIXED_OVERTIME_PAY(PAY, TermKind.YEN, 9, 200_000_000, true, new When(FIXED_OVERTIME, "YES")),
    FIXED_OVERTIME_HOURS(PAY, TermKind.COUNT, 9, 2000, true, new When(FIXED_OVERTIME, "YES")),
    FIXED_OVERTIME_WITHOUT(PAY, TermKind.YEN, 9, 200_000_000, true, new When(FIXED_OVERTIME, "YES")),
    FIXED_OVERTIME_EXCESS(PAY, 9, new When(FIXED_OVERTIME, "YES"), "PAID"),
    INCENTIVE(PAY, TermKind.LINE, 0, 200, false),
    RETIREMENT(PAY, TermKind.LINE, 0, 200, false),

    INSURANCES(INSURANCE, TermKind.CHOICES, 10, "HEALTH", "PENSION", "EMPLOYMENT", "ACCIDENT", "MUTUAL", "ACCIDENT_ONLY"),
    SMOKING(INSURANCE, 13, "NONE_ON_SITE", "OUTDOOR_PLACE", "INDOOR_BAN", "SMOKING_ROOM"),

    SIDE_JOB(LIFE, 21, "YES", "ASK", "NO"),
    ACADEMIC(LIFE, TermKind.LINE, 22, 200, true),
    HOUSING(LIFE, TermKind.LINE, 0, 200, false),
    MOVING(LIFE, TermKind.LINE, 0, 200, false),
    CHILDCARE(LIFE, TermKind.LINE, 0, 200, false),
    CAR(LIFE, "YES", "NO"),

    EMPLOYER(SITE, 11),
    DISPATCH(SITE, 12),
    SITE_NAME(SITE, 0),
    SITE_KIND(SITE, 0),
    SITE_PREFECTURE(SITE, 0),
    SITE_AREA(SITE, 0),
    SITE_ADDRESS(SITE, 0),
    SITE_BEDS(SITE, 0),
    SITE_ABOUT(SITE, 0);

    /** Items of the law. */
    public static final int LAWFUL_ITEMS = 13;
    /** All items of the completeness list. */
    public static final int ITEMS = 22;
    static final List<TermField> WEEK = List.of(MON, TUE, WED, THU, FRI, SAT, SUN);

    private final TermGroup group;
    private final TermKind kind;
    private final int item;
    private final int most;
    private final boolean must;
    private final When when;
    private final List<String> choices;

    /** A field that only matters while another one holds one of these values; without values: holds any but nothing and zero. */
    record When(TermField field, List<String> values) {
        When(TermField field, String... values) {
            this(field, List.of(values));
        }

        boolean holds(Terms terms) {
            String value = terms.get(field);
            return terms.isRelevant(field) && (values.isEmpty() ? !value.isEmpty() && !value.equals("0") : values.contains(value));
        }
    }

    TermField(TermGroup group, TermKind kind, int item, int most, boolean must, When when, String... choices) {
        this.group = group;
        this.kind = kind;
        this.item = item;
        this.most = most;
        this.must = must;
        this.when = when;
        this.choices = List.of(choices);
    }

    TermField(TermGroup group, TermKind kind, int item, int most, boolean must) {
        this(group, kind, item, most, must, (When) null);
    }

    TermField(TermGroup group, TermKind kind, int item, int most, boolean must, When when) {
        this(group, kind, item, most, must, when, new String[0]);
    }

    /** One of several, which must be chosen. */
    TermField(TermGroup group, int item, String... choices) {
        this(group, choices.length == 0 ? TermKind.FIXED : TermKind.CHOICE, item, 0, choices.length > 0 || item > 0, null, choices);
    }

    TermField(TermGroup group, int item, When when, String... choices) {
        this(group, TermKind.CHOICE, item, 0, true, when, choices);
    }

    /** One of several, or none. */
    TermField(TermGroup group, String... choices) {
        this(group, TermKind.CHOICE, 0, 0, false, null, choices);
    }

    /** Some of several, at least one. */
    TermField(TermGroup group, TermKind kind, int item, String... choices) {
        this(group, kind, item, 0, true, null, choices);
    }

    public TermGroup group() {
        return group;
    }

    public TermKind kind() {
        return kind;
    }

    public int item() {
        return item;
    }

    /** Most characters of a text, the highest of a number. */
    public int most() {
        return most;
    }

    /** Without it the opening is not whole (while it matters at all). */
    public boolean isMust() {
        return must;
    }

    public List<String> choices() {
        return choices;
    }

    When when() {
        return when;
    }

    /** The field on which it depends whether this one matters; null for none. */
    public TermField dependsOn() {
        return when == null ? null : when.field();
    }

    /** The values of that field, separated by commas; "" for any but nothing and zero. */
    public String dependsOnValues() {
        return when == null ? "" : String.join(",", when.values());
    }

    /** Key of its label; others begin with it. */
    public String key() {
        return "opening.term." + name();
    }

    /** Typed into the form. */
    public boolean isTyped() {
        return kind != TermKind.FIXED;
    }

    static List<TermField> ofItem(int item) {
        return Arrays.stream(values()).filter(field -> field.item == item).toList();
    }
}
