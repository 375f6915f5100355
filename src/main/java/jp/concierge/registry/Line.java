package jp.concierge.registry;

import java.util.Map;
import java.util.Set;

/** One line of a file by the names of its columns; asking for a value that is not as it must be rejects the line. */
final class Line {
    private static final int LONGEST = 2_000;
    private final Map<String, String> values;
    private final KnownKeys known;

    Line(Map<String, String> values, KnownKeys known) {
        this.values = values;
        this.known = known;
    }

    /** "" when the column is empty. */
    String text(String column) {
        String value = values.getOrDefault(column, "").strip();
        if (value.length() > LONGEST || value.indexOf('\u0000') >= 0) {
            throw new RejectedLineException(Rejection.TOO_LONG, column);
        }
        return value;
    }

    String id(String column) {
        return required(column, Rejection.ID_MISSING);
    }

    String name(String column) {
        return required(column, Rejection.NAME_MISSING);
    }

    /** A whole number that is not negative; null when the column is empty. */
    Integer number(String column) {
        String value = text(column);
        if (value.isEmpty()) {
            return null;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new RejectedLineException(Rejection.NUMBER, column + ": " + value);
    }

    /** Degrees north, within Japan. */
    double latitude() {
        return degrees("lat", 20, 46);
    }

    /** Degrees east, within Japan. */
    double longitude() {
        return degrees("lng", 122, 154.5);
    }

    String prefecture() {
        return existing("pref_code", known.prefectures(), Rejection.PREFECTURE, true);
    }

    /** Null when the column is empty. */
    String municipality() {
        return existing("muni_code", known.municipalities(), Rejection.MUNICIPALITY, false);
    }

    /** Null when the column is empty. */
    String area() {
        return existing("area_code", known.areas(), Rejection.AREA, false);
    }

    String university() {
        return existing("school_id", known.universities(), Rejection.UNIVERSITY, true);
    }

    String institution() {
        return existing("hospital_id", known.institutions(), Rejection.INSTITUTION, true);
    }

    private String existing(String column, Set<String> keys, Rejection reason, boolean required) {
        String value = text(column);
        if (value.isEmpty() && !required) {
            return null;
        }
        if (!keys.contains(value)) {
            throw new RejectedLineException(reason, value);
        }
        return value;
    }

    private String required(String column, Rejection reason) {
        String value = text(column);
        if (value.isEmpty()) {
            throw new RejectedLineException(reason, column);
        }
        return value;
    }

    private double degrees(String column, double least, double most) {
        String value = text(column);
        try {
            double degrees = Double.parseDouble(value);
            if (degrees >= least && degrees <= most) {
                return degrees;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new RejectedLineException(Rejection.POSITION, column + ": " + value);
    }
}
