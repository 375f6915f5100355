package jp.concierge.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.concierge.registry.Towns;

/** What place somebody means: a postal code, a station, a municipality. Asked lately is remembered; nobody knows by whom. */
@ApplicationScoped
class NearPlaces {
    private static final int REMEMBERED = 2000;
    private final Kept<Optional<NearPlace>> known = new Kept<>(REMEMBERED);
    @Inject
    private Towns towns;

    /** @param typed as in a query; "" is nowhere */
    Optional<NearPlace> find(String typed) {
        return typed.isEmpty() ? Optional.empty() : known.get(typed, () -> look(typed));
    }

    private Optional<NearPlace> look(String typed) {
        String digits = typed.replaceAll("[〒\\s-]", "");
        if (digits.matches("\\d{7}")) {
            return towns.postal(digits).map(NearPlaces::place);
        }
        String name = typed.replaceAll("\\s", "");
        boolean station = name.endsWith("駅");
        List<Towns.Spot> stations = towns.stations(station ? name.substring(0, name.length() - 1) : name);
        List<Towns.Spot> cities = station ? List.of() : towns.municipalities(name);
        return Stream.concat(name.matches(".+[都道府県市区町村]") ? cities.stream() : stations.stream(), name.matches(".+[都道府県市区町村]") ? stations.stream() : cities.stream()).findFirst()
                .map(NearPlaces::place);
    }

    /** After an import other places are known. */
    void forget() {
        known.clear();
    }

    private static NearPlace place(Towns.Spot spot) {
        return new NearPlace(spot.name(), spot.latitude(), spot.longitude());
    }
}
