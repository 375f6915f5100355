package jp.concierge.testimonial;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Five or ten years of age; the last range has no end.
 *
 * @param from a multiple of five from 25 to 65
 * @param years 5, or 10 when told more coarsely
 */
public record AgeRange(int from, int years) {
    private static final int FIRST = 25;
    private static final int LAST = 65;

    public AgeRange {
        boolean five = years == 5 && from % 5 == 0 && from >= FIRST && from <= LAST;
        boolean ten = years == 10 && from % 10 == 0 && from >= FIRST / 10 * 10 && from <= LAST / 10 * 10;
        if (!five && !ten) {
            throw new IllegalArgumentException("no such range of age: " + from + "+" + years);
        }
    }

    /** The ranges a doctor chooses from. */
    public static List<AgeRange> all() {
        return IntStream.iterate(FIRST, from -> from <= LAST, from -> from + 5).mapToObj(from -> new AgeRange(from, 5)).toList();
    }

    /** From {@code 40-5}. */
    public static AgeRange parse(String code) {
        String[] parts = code.split("-");
        return new AgeRange(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    public String code() {
        return from + "-" + years;
    }

    public AgeRange decade() {
        return new AgeRange(from / 10 * 10, 10);
    }

    public boolean isDecade() {
        return years == 10;
    }

    /** 0 for the twenties to 4 for sixty and older. */
    int decadeIndex() {
        return from / 10 - 2;
    }
}
