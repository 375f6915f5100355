package jp.concierge.testimonial;

import java.util.Optional;

/**
 * A certificate of a field.
 *
 * @param area code of a basic specialty or of a narrower field
 */
public record Board(String area, BoardTier tier) {

    /** From {@code area:TIER}; empty for anything else. */
    public static Optional<Board> parse(String code) {
        String[] parts = code == null ? new String[0] : code.split(":");
        try {
            return parts.length == 2 ? Optional.of(new Board(parts[0], BoardTier.valueOf(parts[1]))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public String code() {
        return area + ":" + tier;
    }
}
