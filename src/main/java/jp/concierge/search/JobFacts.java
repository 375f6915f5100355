package jp.concierge.search;

import jp.concierge.opening.OpeningFeed;
import jp.concierge.opening.TermField;
import jp.concierge.opening.Terms;
import jp.concierge.reference.Department;

/** What an opening can be found by, as values of conditions: a name, or a number, -1 for what is not told. */
final class JobFacts {
    static final int UNKNOWN = -1;
    private static final int MONTHS = 12;
    private static final long TEN_THOUSAND = 10_000;
    private final Terms terms;
    private final Atlas atlas;
    private final Place place;

    JobFacts(OpeningFeed.Entry entry, Atlas atlas) {
        this.terms = entry.terms();
        this.atlas = atlas;
        this.place = atlas.place(entry);
    }

    Place place() {
        return place;
    }

    /** Name of the value of a condition with names; "" for none. */
    String name(Facet facet) {
        return switch (facet) {
            case KIND -> terms.get(TermField.KIND);
            case SPECIALTY -> atlas.department(terms.get(TermField.DEPARTMENT)).map(Department::specialty).orElse("");
            case DEPARTMENT -> terms.get(TermField.DEPARTMENT);
            case REGION -> atlas.region(prefecture());
            case PREFECTURE -> prefecture();
            case AREA -> terms.has(TermField.SITE_AREA) ? prefecture() + "-" + terms.get(TermField.SITE_AREA) : "";
            case CITY -> place.municipality();
            case SITE -> terms.get(TermField.SITE_KIND);
            case BEDS -> beds();
            default -> throw new IllegalArgumentException(facet.name());
        };
    }

    /** Value of a condition with numbers, or {@link #UNKNOWN}; of features one bit each. */
    int number(Facet facet) {
        return switch (facet) {
            case PAY -> pay();
            case DAYS -> terms.has(TermField.DAYS_PER_WEEK) ? halfDays(terms.get(TermField.DAYS_PER_WEEK)) : UNKNOWN;
            case NIGHTS -> (int) terms.number(TermField.NIGHT_COUNT).orElse(UNKNOWN);
            case ONCALL -> (int) terms.number(TermField.ONCALL_COUNT).orElse(UNKNOWN);
            case FEATURE -> features();
            default -> throw new IllegalArgumentException(facet.name());
        };
    }

    private String prefecture() {
        return terms.get(TermField.SITE_PREFECTURE);
    }

    /** Upper end of a year's pay in 10,000 yen; what is paid by the day or the hour has none. */
    private int pay() {
        long yen = terms.number(TermField.PAY_MAX).orElse(0) * (terms.is(TermField.PAY_BASIS, "MONTHLY") ? MONTHS : terms.is(TermField.PAY_BASIS, "ANNUAL") ? 1 : 0);
        return yen == 0 ? UNKNOWN : (int) Math.min(Short.MAX_VALUE, yen / TEN_THOUSAND);
    }

    /** {@code D4_5} are nine. */
    private static int halfDays(String days) {
        return (int) (Double.parseDouble(days.substring(1).replace('_', '.')) * 2);
    }

    private String beds() {
        long beds = terms.number(TermField.SITE_BEDS).orElse(0);
        String band = "";
        for (String from : Facet.BEDS.options()) {
            band = beds >= Integer.parseInt(from) ? from : band;
        }
        return band;
    }

    private int features() {
        int bits = 0;
        for (Feature feature : Feature.values()) {
            bits |= feature.in(terms) ? 1 << feature.ordinal() : 0;
        }
        return bits;
    }
}
