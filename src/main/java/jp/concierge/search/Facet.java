package jp.concierge.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A kind of condition, in the order of the form. What is chosen within one of several is joined by "or"; different ones by "and". */
public enum Facet {
    KIND("kind", How.SOME), SPECIALTY("specialty", How.SOME), DEPARTMENT("department", How.SOME), REGION("region", How.ONE), PREFECTURE("prefecture", How.SOME), AREA("area", How.SOME), CITY("city", How.SOME),
    /** Annual pay in 10,000 yen that the upper end reaches; monthly pay counts twelve times. */
    PAY("pay", How.AT_LEAST, 800, 1000, 1200, 1400, 1600, 1800, 2000, 2500),
    /** Half days a week. */
    DAYS("days", How.AT_MOST, 1, 2, 4, 6, 8, 9, 10),
    /** Nights a month. */
    NIGHTS("nights", How.AT_MOST, 0, 1, 2, 4),
    /** Times on call a month. */
    ONCALL("oncall", How.AT_MOST, 0, 2, 4, 8),
    FEATURE("feature", How.ALL), SITE("site", How.SOME),
    /** By the lower bound of the number of beds. */
    BEDS("beds", How.SOME, 0, 1, 100, 200, 400),
    /** Days since the hospital confirmed it, at most. */
    FRESH("fresh", How.AT_MOST, 3, 7, 14, 30);

    private final String parameter;
    private final How how;
    private final List<String> options;

    /** How chosen values narrow. */
    enum How {
        ONE, SOME, ALL, AT_MOST, AT_LEAST
    }

    Facet(String parameter, How how, int... options) {
        this.parameter = parameter;
        this.how = how;
        this.options = java.util.Arrays.stream(options).mapToObj(Integer::toString).toList();
    }

    /** Its name in addresses. */
    public String parameter() {
        return parameter;
    }

    How how() {
        return how;
    }

    /** Only one value at a time. */
    public boolean isSingle() {
        return how != How.SOME && how != How.ALL;
    }

    /** Values that do not depend on the openings; empty when they do. */
    public List<String> options() {
        return options;
    }

    /** What falls away when this one is chosen anew: itself, and what lies within it. A count beside a choice leaves these out. */
    Set<Facet> replaced() {
        return switch (this) {
            case SPECIALTY -> EnumSet.of(SPECIALTY, DEPARTMENT);
            case REGION -> EnumSet.of(REGION, PREFECTURE, AREA, CITY);
            case PREFECTURE -> EnumSet.of(PREFECTURE, AREA, CITY);
            case AREA -> EnumSet.of(AREA, CITY);
            case FEATURE -> EnumSet.noneOf(Facet.class);
            default -> EnumSet.of(this);
        };
    }
}
