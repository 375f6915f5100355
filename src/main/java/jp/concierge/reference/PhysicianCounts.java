package jp.concierge.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many physicians the country has, by department and by prefecture (national survey 2024, index of uneven distribution
 * Reiwa 6): the ground for telling how many people a description fits.
 *
 * @param prefectures physicians of each prefecture
 * @param regions region of each prefecture
 */
public record PhysicianCounts(List<Department> departments, Map<String, Integer> prefectures, Map<String, Region> regions) {
    /** All physicians of the survey, those of departments that it does not name included. */
    public static final long NATION = 331_092;

    public PhysicianCounts {
        departments = List.copyOf(departments);
        prefectures = Map.copyOf(prefectures);
        regions = Map.copyOf(regions);
    }

    public Optional<Department> department(String code) {
        return departments.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** Physicians of all departments of a basic specialty; 0 when the survey has none of them. */
    public long ofSpecialty(String specialty) {
        return departments.stream().filter(one -> one.specialty().equals(specialty)).mapToLong(Department::physicians).sum();
    }

    /** Physicians of a narrower field; empty when the survey does not count it. */
    public Optional<Integer> ofSubspecialty(String subspecialty) {
        return departments.stream().filter(one -> subspecialty.equals(one.subspecialty())).map(Department::physicians).findFirst();
    }

    /** Which part of all physicians works in the prefecture, between 0 and 1. */
    public double shareOfPrefecture(String prefecture) {
        return (double) prefectures.get(prefecture) / all();
    }

    public double shareOfRegion(Region region) {
        return (double) prefectures.entrySet().stream().filter(one -> regions.get(one.getKey()) == region).mapToLong(Map.Entry::getValue).sum() / all();
    }

    private long all() {
        return prefectures.values().stream().mapToLong(Integer::longValue).sum();
    }
}
