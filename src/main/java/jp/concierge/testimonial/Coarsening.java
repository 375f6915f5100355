package jp.concierge.testimonial;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import jp.concierge.reference.PhysicianCounts;
import jp.concierge.reference.Region;

/**
 * How much less exactly the facts are shown than the doctor allowed. It can only take away: applied to anything, what comes
 * out fits everybody whom the input fits.
 *
 * @param before how exactly the former place is told
 * @param basic only the basic specialty; departments and certificates that tell a narrower field go with it
 * @param decade age in tens of years
 * @param dropped certificates that are left out
 * @param hidden fields that are left out altogether
 */
public record Coarsening(Place.Level before, Place.Level after, boolean basic, boolean decade, Set<Board> dropped, Set<VoiceField> hidden) {
    public static final Coarsening NONE = new Coarsening(Place.Level.PREFECTURE, Place.Level.PREFECTURE, false, false, Set.of(), Set.of());

    public Coarsening {
        dropped = Set.copyOf(dropped);
        hidden = hidden.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(hidden));
    }

    Facts apply(Facts facts, PhysicianCounts counts) {
        Facts shown = facts;
        for (VoiceField field : hidden) {
            shown = shown.without(field);
        }
        shown = shown.with(shown.boards().stream().filter(board -> !dropped.contains(board)).toList());
        if (decade && shown.age() != null) {
            shown = shown.with(shown.age().decade());
        }
        if (basic) {
            Facts broad = shown.without(VoiceField.SUBSPECIALTY);
            shown = broad.with(broad.boards().stream().filter(board -> counts.ofSpecialty(board.area()) > 0).toList()).with(broad(broad.before(), counts), broad(broad.after(), counts));
        }
        return shown.with(at(shown.before(), before, counts.regions()), at(shown.after(), after, counts.regions()));
    }

    /** A department that is one narrower field says more than the specialty. */
    private static Workplace broad(Workplace side, PhysicianCounts counts) {
        boolean telling = side.department() != null && counts.department(side.department()).map(one -> one.physicians() < counts.ofSpecialty(one.specialty())).orElse(true);
        return telling ? side.withoutDepartment() : side;
    }

    private static Workplace at(Workplace side, Place.Level level, Map<String, Region> regions) {
        Place place = side.place();
        if (place == null || level.ordinal() <= place.level().ordinal()) {
            return side;
        }
        return side.at(level == Place.Level.JAPAN ? Place.JAPAN : Place.of(regions.get(place.prefecture())));
    }

    Coarsening before(Place.Level level) {
        return new Coarsening(level, after, basic, decade, dropped, hidden);
    }

    Coarsening after(Place.Level level) {
        return new Coarsening(before, level, basic, decade, dropped, hidden);
    }

    Coarsening toBasic() {
        return new Coarsening(before, after, true, decade, dropped, hidden);
    }

    Coarsening toDecade() {
        return new Coarsening(before, after, basic, true, dropped, hidden);
    }

    Coarsening drop(Board board) {
        Set<Board> more = new HashSet<>(dropped);
        more.add(board);
        return new Coarsening(before, after, basic, decade, more, hidden);
    }

    Coarsening hide(VoiceField field) {
        Set<VoiceField> more = EnumSet.of(field);
        more.addAll(hidden);
        return new Coarsening(before, after, basic, decade, dropped, more);
    }

    @Override
    public String toString() {
        return "Coarsening";
    }
}
