package jp.concierge.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.concierge.opening.OpeningFeed;
import jp.concierge.opening.TermField;
import jp.concierge.reference.Department;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.registry.Towns;

/** Places and departments as an index needs them, read once when it is built. */
final class Atlas {
    private final ReferenceTables reference;
    private final Map<String, Towns.Town> towns = new HashMap<>();
    /** By prefecture, then name, so that an address finds its town as its beginning. */
    private final Map<String, TreeMap<String, Towns.Town>> byName = new HashMap<>();
    private final Map<String, Towns.Area> areas = new HashMap<>();
    private final Map<String, String> regions = new HashMap<>();

    Atlas(ReferenceTables reference, Towns registry) {
        this.reference = reference;
        reference.getPrefectures().forEach(one -> regions.put(one.code(), one.region().name()));
        List<Towns.Town> all = registry.towns();
        all.forEach(town -> {
            towns.put(town.code(), town);
            byName.computeIfAbsent(town.prefecture(), none -> new TreeMap<>()).put(town.name(), town);
        });
        registry.areas().forEach(area -> areas.put(area.prefecture() + "-" + area.name(), area));
    }

    Optional<Department> department(String code) {
        return reference.department(code);
    }

    String region(String prefecture) {
        return regions.getOrDefault(prefecture, "");
    }

    Optional<Towns.Town> town(String code) {
        return Optional.ofNullable(towns.get(code));
    }

    /** Names of towns without their counties. */
    List<String> townNames() {
        return towns.values().stream().map(town -> town.name().replaceFirst("^.+郡(?=.{2})", "")).distinct().toList();
    }

    /** The institution where it is told; else the middle of the town in the public address; else of the medical area, which is always told. */
    Place place(OpeningFeed.Entry entry) {
        String prefecture = entry.terms().get(TermField.SITE_PREFECTURE);
        Optional<Towns.Town> town = entry.municipality() != null ? town(entry.municipality()) : town(prefecture, entry.terms().get(TermField.SITE_ADDRESS));
        if (!Double.isNaN(entry.latitude())) {
            return new Place(town.map(Towns.Town::code).orElse(""), entry.latitude(), entry.longitude(), true);
        }
        if (town.isPresent()) {
            return new Place(town.get().code(), town.get().latitude(), town.get().longitude(), false);
        }
        Towns.Area area = areas.get(prefecture + "-" + entry.terms().get(TermField.SITE_AREA));
        return area == null ? Place.NOWHERE : new Place("", area.latitude(), area.longitude(), false);
    }

    private Optional<Towns.Town> town(String prefecture, String address) {
        String rest = address.startsWith(reference.prefectureName(prefecture)) ? address.substring(reference.prefectureName(prefecture).length()) : address;
        Map.Entry<String, Towns.Town> below = rest.isEmpty() || !byName.containsKey(prefecture) ? null : byName.get(prefecture).floorEntry(rest);
        return below != null && rest.startsWith(below.getKey()) ? Optional.of(below.getValue()) : Optional.empty();
    }
}
