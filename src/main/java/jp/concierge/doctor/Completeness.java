package jp.concierge.doctor;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How complete a doctor's record is: what is still missing for hiding, finding and introducing, in order of use. */
public record Completeness(int percent, Set<Item> missing) {

    /** What helps, and the page where it is told. */
    public enum Item {
        VERIFIED("/my/security"), STATEMENT("/my/statement"), UNIVERSITY("/my/profile#university"), IKYOKU("/my/profile#ikyoku"), EMPLOYER("/my/profile#employer"),
        PLACE("/my/conditions#prefectures"), EMPLOYMENT("/my/conditions#employments"), DAYS("/my/conditions#daysPerWeek"), PAY("/my/conditions#payFloor"),
        NIGHTS("/my/conditions#nightDutyMax"), CRITERIA("/my/conditions#criteria"), BIRTH_DATE("/my/profile#birthDate"), ADDRESS("/my/profile#postalCode");

        private final String page;

        Item(String page) {
            this.page = page;
        }

        public String page() {
            return page;
        }
    }

    public Completeness {
        missing = missing.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(missing));
    }

    public boolean isComplete() {
        return missing.isEmpty();
    }

    static Completeness of(Profile profile, Wishes wishes, boolean verified, BusinessDisclosure statement) {
        Map<Item, Boolean> done = new EnumMap<>(Item.class);
        done.put(Item.VERIFIED, verified);
        done.put(Item.STATEMENT, statement != null && statement.acknowledgedAt() != null);
        done.put(Item.UNIVERSITY, profile.affiliation().university() != null);
        done.put(Item.IKYOKU, profile.affiliation().ikyoku() != null);
        done.put(Item.EMPLOYER, profile.affiliation().employer() != null);
        done.put(Item.PLACE, !wishes.prefectures().isEmpty());
        done.put(Item.EMPLOYMENT, !wishes.employments().isEmpty());
        done.put(Item.DAYS, wishes.daysPerWeek() != null);
        done.put(Item.PAY, wishes.payFloor() != null);
        done.put(Item.NIGHTS, wishes.nightDutyMax() != null);
        done.put(Item.CRITERIA, !wishes.criteria().isEmpty());
        done.put(Item.BIRTH_DATE, profile.birthDate() != null);
        done.put(Item.ADDRESS, profile.postalCode() != null || profile.address() != null);
        EnumSet<Item> missing = EnumSet.noneOf(Item.class);
        done.forEach((item, is) -> {
            if (!is) {
                missing.add(item);
            }
        });
        // the registration itself counts as much as eight of the items
        int known = 8 + Item.values().length - missing.size();
        return new Completeness(known * 100 / (8 + Item.values().length), missing);
    }
}
