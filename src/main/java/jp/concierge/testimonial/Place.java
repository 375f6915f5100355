package jp.concierge.testimonial;

import jp.concierge.reference.Region;

/**
 * Where a place of work is, as exactly as it is told.
 *
 * @param prefecture code; null when told more coarsely
 * @param region null for a prefecture and for the whole country
 */
public record Place(String prefecture, Region region) {
    public static final Place JAPAN = new Place(null, null);
    private static final String JAPAN_CODE = "JP";

    /** How exactly a place is told. */
    public enum Level {
        PREFECTURE, REGION, JAPAN
    }

    public static Place of(String prefecture) {
        return new Place(prefecture, null);
    }

    public static Place of(Region region) {
        return new Place(null, region);
    }

    public static Place parse(String code) {
        return code.equals(JAPAN_CODE) ? JAPAN : code.matches("\\d\\d") ? of(code) : of(Region.valueOf(code));
    }

    public String code() {
        return prefecture != null ? prefecture : region != null ? region.name() : JAPAN_CODE;
    }

    public Level level() {
        return prefecture != null ? Level.PREFECTURE : region != null ? Level.REGION : Level.JAPAN;
    }

    @Override
    public String toString() {
        return "Place";
    }
}
