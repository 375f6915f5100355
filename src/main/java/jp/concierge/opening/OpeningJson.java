package jp.concierge.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.web.Texts;

/** Openings as JSON for the machine's interface. */
@ApplicationScoped
class OpeningJson {
    @Inject
    private Texts texts;
    @Inject
    private Clock clock;

    /** What keeps the draft from being handed in, at its field. */
    record Problem(TermField field, String message) {
    }

    String one(OpeningDetail it) {
        JsonArrayBuilder problems = Json.createArrayBuilder();
        problems(it).forEach(problem -> problems.add(Json.createObjectBuilder().add("field", TermsJson.name(problem.field())).add("message", problem.message())));
        return head(it.code(), it.version(), it.life(), it.draftState(), it.shown(), it.confirmedAt()).add("terms", terms(it.terms())).add("draft", terms(it.draft())).add("problems", problems)
                .build().toString();
    }

    /** A line of the list. */
    JsonObjectBuilder line(Opening opening, boolean shown) {
        return head(opening.code(), opening.version(), opening.life(), opening.draftState(), shown, opening.confirmedAt()).add("title", opening.title());
    }

    String list(List<JsonObjectBuilder> lines, long total, PageRequest page) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        lines.forEach(items::add);
        return Json.createObjectBuilder().add("page", page.number()).add("size", page.size()).add("total", total).add("items", items).build().toString();
    }

    List<Problem> problems(OpeningDetail it) {
        List<Problem> problems = new ArrayList<>();
        it.problems().forEach(problem -> problems.add(new Problem(problem.field(), texts.format(problem.key(), problem.arguments()))));
        it.findings().stream().filter(OpeningFinding::isRefusing).forEach(finding -> problems.add(new Problem(finding.field(), words(finding))));
        return problems;
    }

    private String words(OpeningFinding finding) {
        return texts.label(finding.concern()) + (finding.words().isEmpty() ? "" : texts.format("opening.quoted", finding.words()));
    }

    private JsonObjectBuilder head(String code, long version, OpeningLife life, DraftState draft, boolean shown, Instant confirmedAt) {
        return Json.createObjectBuilder().add("code", code).add("version", version).add("life", life.name()).add("draftState", draft.name()).add("shown", shown)
                .add("confirmedOn", confirmedAt == null ? JsonValue.NULL : Json.createValue(confirmedAt.atZone(clock.getZone()).toLocalDate().toString()));
    }

    private static JsonValue terms(Terms terms) {
        return terms == null ? JsonValue.NULL : TermsJson.write(terms);
    }
}
