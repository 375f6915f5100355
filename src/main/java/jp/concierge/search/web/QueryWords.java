package jp.concierge.search.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.concierge.hospital.SiteKind;
import jp.concierge.opening.TermField;
import jp.concierge.opening.web.OpeningWords;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.reference.Region;
import jp.concierge.search.Facet;
import jp.concierge.search.Feature;
import jp.concierge.search.JobQuery;
import jp.concierge.search.NodeIndex;
import jp.concierge.shared.config.Shared;
import jp.concierge.shared.web.Texts;

/** A query, and each of its conditions, in words. What nobody knows is told as it was written. */
@Named
@Shared
public class QueryWords {
    @Inject
    private ReferenceTables reference;
    @Inject
    private OpeningWords words;
    @Inject
    private NodeIndex index;
    @Inject
    private Texts texts;

    /** Name of a condition. */
    public String label(Facet facet) {
        return texts.get("search.facet." + facet);
    }

    /** {@code 埼玉県}, {@code 1,400万円から}, {@code 月2回まで}. */
    public String value(Facet facet, String value) {
        String told = switch (facet) {
            case KIND -> words.choice(TermField.KIND, value);
            case SPECIALTY -> reference.specialtyName(value);
            case DEPARTMENT -> reference.departmentName(value);
            case REGION -> known(Region.values(), value);
            case PREFECTURE -> reference.prefectureName(value);
            case AREA -> value.substring(value.indexOf('-') + 1);
            case CITY -> index.townName(value);
            case SITE -> known(SiteKind.values(), value);
            case FEATURE -> known(Feature.values(), value);
            case DAYS -> texts.format("search.days", halfDays(value));
            case NIGHTS, ONCALL -> value.equals("0") ? texts.get("search.times.none") : texts.format("search.times", value);
            case BEDS -> texts.get("search.beds." + value);
            case PAY -> texts.format("search.pay", Integer.parseInt(value));
            case FRESH -> texts.format("search.fresh", value);
        };
        return told == null || told.isEmpty() ? value : told;
    }

    /** The same where no heading says which condition it is. */
    public String chip(Facet facet, String value) {
        return switch (facet) {
            case NIGHTS, ONCALL, BEDS, DAYS, PAY -> texts.format("search.chip", label(facet), value(facet, value));
            case AREA -> texts.format("search.chip.area", reference.prefectureName(value.substring(0, Math.max(0, value.indexOf('-')))), value(facet, value));
            default -> value(facet, value);
        };
    }

    /** {@code 大宮駅から20km以内}; "" without a place. */
    public String near(JobQuery query) {
        return query.near().isEmpty() ? "" : query.km() == 0 ? texts.format("search.near", query.near()) : texts.format("search.within", query.near(), query.km());
    }

    /** All of it in one line; "" when nothing narrows. */
    public String line(JobQuery query) {
        List<String> parts = new ArrayList<>();
        if (!query.text().isEmpty()) {
            parts.add(texts.format("search.quoted", query.text()));
        }
        query.chosen().forEach((facet, values) -> values.forEach(value -> parts.add(chip(facet, value))));
        if (query.km() > 0) {
            parts.add(near(query));
        }
        return String.join(texts.get("search.joint"), parts);
    }

    private String known(Enum<?>[] constants, String value) {
        return Arrays.stream(constants).filter(one -> one.name().equals(value)).map(texts::label).findFirst().orElse("");
    }

    private static String halfDays(String value) {
        int halves = Integer.parseInt(value);
        return halves % 2 == 0 ? Integer.toString(halves / 2) : halves / 2 + ".5";
    }
}
