package jp.concierge.search;

/**
 * Where something is.
 *
 * @param municipality code, or "" when nobody knows it or may know it
 * @param latitude NaN when nobody knows it
 * @param exact the very place, not the middle of its town or area
 */
record Place(String municipality, double latitude, double longitude, boolean exact) {
    static final Place NOWHERE = new Place("", Double.NaN, Double.NaN, false);
    private static final double EARTH_KM = 6371.0088;
    private static final double LEAST_KM_OF_A_DEGREE = 110;

    boolean isKnown() {
        return !Double.isNaN(latitude);
    }

    /** Whatever lies within so many kilometres lies within so many degrees of latitude. */
    static double degrees(double km) {
        return km / LEAST_KM_OF_A_DEGREE;
    }

    /** Straight over the ground, in kilometres. */
    static double km(double lat1, double lon1, double lat2, double lon2) {
        double half = Math.sin(Math.toRadians(lat2 - lat1) / 2);
        double side = Math.sin(Math.toRadians(lon2 - lon1) / 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half * half + Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2)) * side * side)));
    }
}
