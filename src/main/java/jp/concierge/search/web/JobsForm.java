package jp.concierge.search.web;

import static jp.concierge.shared.web.Html.escape;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.concierge.hospital.SiteKind;
import jp.concierge.opening.TermField;
import jp.concierge.reference.Department;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.reference.Region;
import jp.concierge.search.Facet;
import jp.concierge.search.JobPage;
import jp.concierge.search.JobQuery;
import jp.concierge.shared.config.Shared;
import jp.concierge.shared.web.Texts;

/** The conditions as fields of a form, each value with how many openings there are with it. */
@Shared
class JobsForm {
    private static final Set<Facet> UNFOLDED = EnumSet.of(Facet.KIND, Facet.SPECIALTY, Facet.PREFECTURE, Facet.PAY, Facet.NIGHTS);
    /** Stands once in an address, where the code of a prefecture will stand. */
    private static final String ANY = Facet.PREFECTURE.parameter() + "=00";
    private final Map<Facet, Map<String, Integer>> places = new ConcurrentHashMap<>();
    @Inject
    private QueryWords words;
    @Inject
    private ReferenceTables reference;
    @Inject
    private PrefectureMap map;
    @Inject
    private Texts texts;

    String facets(JobPage page) {
        StringBuilder html = new StringBuilder(24_000);
        for (Facet facet : Facet.values()) {
            List<JobPage.Choice> choices = sorted(facet, page.choices().get(facet));
            if (!choices.isEmpty()) {
                facet(html, page.query(), facet, choices);
            }
        }
        return html.toString();
    }

    private void facet(StringBuilder html, JobQuery query, Facet facet, List<JobPage.Choice> choices) {
        String name = facet.parameter();
        boolean chosen = !query.values(facet).isEmpty();
        html.append("<details class=\"facet\" id=\"facet-").append(name).append("\"").append(chosen || UNFOLDED.contains(facet) ? " open" : "").append("><summary>").append(words.label(facet));
        if (chosen) {
            html.append(" <span class=\"count num\">").append(query.values(facet).size()).append("</span>");
        }
        html.append("</summary><fieldset><legend class=\"sr\">").append(words.label(facet)).append("</legend><ul>");
        if (facet.isSingle()) {
            option(html, facet, "", texts.get("jobs.any"), "", !chosen);
        }
        for (JobPage.Choice choice : choices) {
            option(html, facet, choice.value(), words.value(facet, choice.value()), Texts.number(choice.count()), choice.chosen());
        }
        html.append("</ul></fieldset></details>");
    }

    private static void option(StringBuilder html, Facet facet, String value, String label, String count, boolean chosen) {
        String id = "f-" + facet.parameter() + "-" + value;
        html.append("<li><input type=\"").append(facet.isSingle() ? "radio" : "checkbox").append("\" name=\"").append(facet.parameter()).append("\" value=\"").append(escape(value))
                .append("\" id=\"").append(escape(id)).append("\"").append(chosen ? " checked" : "").append("><label for=\"").append(escape(id)).append("\">").append(escape(label))
                .append("</label><span class=\"n num\">").append(count).append("</span></li>");
    }

    private List<JobPage.Choice> sorted(Facet facet, List<JobPage.Choice> choices) {
        return switch (facet) {
            case KIND, SPECIALTY, DEPARTMENT, REGION, SITE, BEDS -> {
                Map<String, Integer> place = places.computeIfAbsent(facet, this::places);
                yield choices.stream().sorted(Comparator.comparingInt(choice -> place.getOrDefault(choice.value(), place.size()))).toList();
            }
            case PREFECTURE, AREA, CITY -> choices.stream().sorted(Comparator.comparing(JobPage.Choice::value)).toList();
            default -> choices;
        };
    }

    /** Each value with its place in the form. */
    private Map<String, Integer> places(Facet facet) {
        List<String> order = switch (facet) {
            case KIND -> TermField.KIND.choices();
            case SPECIALTY -> reference.getSpecialties().stream().map(one -> one.code()).toList();
            case DEPARTMENT -> reference.getDepartments().stream().map(Department::code).toList();
            case REGION -> Arrays.stream(Region.values()).map(Enum::name).toList();
            case SITE -> Arrays.stream(SiteKind.values()).map(Enum::name).toList();
            default -> facet.options();
        };
        return IntStream.range(0, order.size()).boxed().collect(Collectors.toMap(order::get, i -> i));
    }

    /** Choices of a distance, with how many within it once a place is known. */
    String distances(JobPage page) {
        StringBuilder html = new StringBuilder();
        List<Integer> distances = JobQuery.DISTANCES;
        html.append("<option value=\"\">").append(texts.get("jobs.km.any")).append("</option>");
        for (int i = 0; i < distances.size(); i++) {
            String told = page.distances().isEmpty() ? texts.format("jobs.km", distances.get(i)) : texts.format("jobs.km.count", distances.get(i), page.distances().get(i));
            html.append("<option value=\"").append(distances.get(i)).append("\"").append(page.query().km() == distances.get(i) ? " selected" : "").append(">").append(told).append("</option>");
        }
        return html.toString();
    }

    /** The way in by looking, folded once something is chosen. The numbers are those without conditions of place. */
    String map(JobPage page) {
        boolean open = !page.query().isNarrowed() && page.query().near().isEmpty();
        String pattern = "/jobs" + page.query().only(Facet.PREFECTURE, "00").address();
        Map<String, Integer> counts = page.choices().get(Facet.PREFECTURE).stream().collect(Collectors.toMap(JobPage.Choice::value, JobPage.Choice::count));
        return "<details class=\"jobs-map\" id=\"jobs-map\"" + (open ? " open" : "") + "><summary>" + texts.get("jobs.map") + "</summary><nav aria-label=\"" + texts.get("jobs.map.name") + "\">"
                + map.svg(counts, code -> pattern.replace(ANY, Facet.PREFECTURE.parameter() + "=" + code)) + "</nav></details>";
    }
}
