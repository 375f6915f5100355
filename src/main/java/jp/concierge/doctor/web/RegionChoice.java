package jp.concierge.doctor.web;

import java.util.List;
import jp.concierge.reference.Prefecture;
import jp.concierge.reference.Region;

/** The prefectures of one region, and which of them are ticked. */
public class RegionChoice {
    private final Region region;
    private final List<Prefecture> prefectures;
    private String[] chosen;

    RegionChoice(Region region, List<Prefecture> prefectures, String[] chosen) {
        this.region = region;
        this.prefectures = List.copyOf(prefectures);
        this.chosen = chosen.clone();
    }

    public Region getRegion() {
        return region;
    }

    public List<Prefecture> getPrefectures() {
        return prefectures;
    }

    public String[] getChosen() {
        return chosen.clone();
    }

    public void setChosen(String[] chosen) {
        this.chosen = chosen == null ? new String[0] : chosen.clone();
    }
}
