package jp.concierge.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.concierge.opening.OpeningFeed;
import jp.concierge.opening.TermField;
import jp.concierge.opening.Terms;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.shared.web.Texts;

/** The words of an opening by which it is found, and the words for its facts: "no night duty" is found although nobody wrote it. */
final class JobText {
    /** Words that stand for a fact and for nothing else: they are found by the fact only, so that 常勤 does not find 非常勤. */
    private static final Set<String> FACTS = Set.of("常勤", "非常勤", "当直なし", "オンコールなし", "研究日", "宿日直許可", "週4日", "院内保育", "住宅", "車通勤", "副業", "無期", "土日休み", "残業なし");
    private static final List<TermField> BODY = List.of(TermField.DUTIES, TermField.WANTED, TermField.TEAM, TermField.BOARDS_KEPT, TermField.HOLIDAYS, TermField.INCENTIVE, TermField.CHILDCARE,
            TermField.HOUSING, TermField.MOVING, TermField.SITE_ABOUT, TermField.ACADEMIC);
    private final ReferenceTables reference;
    private final Texts texts;
    private final Lexicon lexicon;

    JobText(ReferenceTables reference, Texts texts, Lexicon lexicon) {
        this.reference = reference;
        this.texts = texts;
        this.lexicon = lexicon;
    }

    /** Words that only facts answer. */
    boolean isFact(List<String> meanings) {
        return meanings.stream().anyMatch(word -> FACTS.contains(word) || reference.getPrefectures().stream().anyMatch(prefecture -> prefecture.name().equals(word)));
    }

    String title(Terms terms) {
        return terms.get(TermField.TITLE);
    }

    /** What is done there, in the words of the department and the duties. */
    String field(Terms terms) {
        return Stream.concat(Stream.of(reference.departmentName(terms.get(TermField.DEPARTMENT))), terms.list(TermField.DUTY_CODES).stream().map(code -> texts.get(TermField.DUTY_CODES.key() + "." + code)))
                .collect(Collectors.joining("\n"));
    }

    String place(OpeningFeed.Entry entry, Atlas atlas, Place place) {
        Terms terms = entry.terms();
        List<String> words = new ArrayList<>(List.of(reference.prefectureName(terms.get(TermField.SITE_PREFECTURE)), terms.get(TermField.SITE_AREA), terms.get(TermField.SITE_NAME),
                terms.get(TermField.EMPLOYER), terms.get(TermField.SITE_ADDRESS)));
        atlas.town(place.municipality()).ifPresent(town -> words.add(town.name()));
        if (terms.has(TermField.SITE_KIND)) {
            words.add(texts.get("code.SiteKind." + terms.get(TermField.SITE_KIND)));
        }
        return words.stream().filter(word -> !word.isEmpty()).distinct().collect(Collectors.joining("\n"));
    }

    String body(Terms terms) {
        return BODY.stream().filter(terms::has).map(terms::get).collect(Collectors.joining("\n"));
    }

    /** Exact words for what is so; every word that means the same as one of them finds it. */
    Set<String> facts(JobFacts found, Terms terms) {
        Set<String> facts = new TreeSet<>();
        facts.add(reference.prefectureName(terms.get(TermField.SITE_PREFECTURE)));
        facts.add(reference.departmentName(terms.get(TermField.DEPARTMENT)));
        facts.add(terms.is(TermField.KIND, "FULL_TIME") ? "常勤" : "非常勤");
        terms.list(TermField.DUTY_CODES).forEach(code -> facts.add(texts.get(TermField.DUTY_CODES.key() + "." + code)));
        when(facts, found.number(Facet.NIGHTS) == 0, "当直なし");
        when(facts, found.number(Facet.ONCALL) == 0, "オンコールなし");
        when(facts, Feature.RESEARCH_DAY.in(terms), "研究日");
        when(facts, Feature.NIGHT_PERMIT.in(terms), "宿日直許可");
        when(facts, found.number(Facet.DAYS) == 8, "週4日");
        when(facts, Feature.CHILDCARE.in(terms), "院内保育");
        when(facts, Feature.HOUSING.in(terms), "住宅");
        when(facts, Feature.CAR.in(terms), "車通勤");
        when(facts, Feature.SIDE_JOB.in(terms), "副業");
        when(facts, Feature.INDEFINITE.in(terms), "無期");
        when(facts, !terms.has(TermField.SAT) && !terms.has(TermField.SUN), "土日休み");
        when(facts, terms.is(TermField.OVERTIME, "NO"), "残業なし");
        Set<String> folded = new TreeSet<>();
        facts.stream().filter(fact -> !fact.isEmpty()).forEach(fact -> folded.add(Lexicon.fold(fact)));
        return folded;
    }

    /** The lexicon. */
    Lexicon lexicon() {
        return lexicon;
    }

    private static void when(Set<String> facts, boolean so, String fact) {
        if (so) {
            facts.add(fact);
        }
    }
}
