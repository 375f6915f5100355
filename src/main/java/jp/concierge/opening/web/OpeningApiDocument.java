package jp.concierge.opening.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import jp.concierge.opening.ApiProblemKind;
import jp.concierge.opening.DraftState;
import jp.concierge.opening.OpeningFilter;
import jp.concierge.opening.OpeningLife;
import jp.concierge.opening.TermField;
import jp.concierge.shared.web.AppInfo;
import jp.concierge.shared.web.Texts;

/** The machine's interface as an OpenAPI 3.1 document, made from the list of fields and the texts. */
@ApplicationScoped
public class OpeningApiDocument {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String SPAN = "\\d{2}:\\d{2}-\\d{2}:\\d{2}";
    @Inject
    private ApiFields fields;
    @Inject
    private Texts texts;
    @Inject
    private AppInfo app;
    private volatile String made;

    /** As JSON; the same until the program is built anew. */
    public String get() {
        if (made == null) {
            made = Json.createObjectBuilder().add("openapi", "3.1.0").add("info", object("title", text("title"), "version", "1", "description", text("intro")))
                    .add("servers", array(object("url", app.getBaseUrl() + ApiExchange.ROOT))).add("security", Json.createArrayBuilder().add(Json.createObjectBuilder().add("key", Json.createArrayBuilder())))
                    .add("paths", paths()).add("components", components()).build().toString();
        }
        return made;
    }

    private JsonObjectBuilder paths() {
        JsonObjectBuilder code = Json.createObjectBuilder().add("name", "code").add("in", "path").add("required", true).add("schema", object("type", "string", "pattern", "^J-[A-Z0-9]{6}$"));
        return Json.createObjectBuilder()
                .add("/openings", Json.createObjectBuilder()
                        .add("get", act("list", null, "200", "OpeningList", Json.createArrayBuilder().add(number("page", 100_000)).add(number("size", 100)).add(state()), ApiProblemKind.BAD_REQUEST))
                        .add("post", act("create", "TermsBody", "201", "Opening", array(header("Idempotency-Key", false)), ApiProblemKind.BAD_REQUEST, ApiProblemKind.TOO_LARGE,
                                ApiProblemKind.UNSUPPORTED_TYPE, ApiProblemKind.INVALID)))
                .add("/openings/{code}", Json.createObjectBuilder().add("parameters", Json.createArrayBuilder().add(code))
                        .add("get", act("get", null, "200", "Opening", Json.createArrayBuilder(), ApiProblemKind.NOT_FOUND))
                        .add("put", act("replace", "TermsBody", "200", "Opening", array(header("If-Match", true)), ApiProblemKind.BAD_REQUEST, ApiProblemKind.NOT_FOUND, ApiProblemKind.NOT_NOW,
                                ApiProblemKind.STALE, ApiProblemKind.TOO_LARGE, ApiProblemKind.UNSUPPORTED_TYPE, ApiProblemKind.INVALID, ApiProblemKind.VERSION_REQUIRED)))
                .add("/openings/{code}/submit", Json.createObjectBuilder().add("parameters", Json.createArrayBuilder().add(code))
                        .add("post", act("submit", null, "200", "Opening", array(header("Idempotency-Key", false)).add(header("If-Match", false)), ApiProblemKind.NOT_FOUND,
                                ApiProblemKind.INCOMPLETE, ApiProblemKind.STALE, ApiProblemKind.REPEAT_DIFFERS)));
    }

    private JsonObjectBuilder act(String name, String body, String status, String answer, JsonArrayBuilder parameters, ApiProblemKind... problems) {
        JsonObjectBuilder act = Json.createObjectBuilder().add("operationId", name + (name.equals("list") ? "Openings" : "Opening")).add("summary", text("act." + name)).add("parameters", parameters);
        if (body != null) {
            act.add("requestBody", Json.createObjectBuilder().add("required", true).add("content", content("application/json", body)));
        }
        JsonObjectBuilder answers = Json.createObjectBuilder().add(status, Json.createObjectBuilder().add("description", text("answer")).add("content", content("application/json", answer)));
        for (ApiProblemKind problem : problems) {
            answers.add(Integer.toString(problem.status()), refused(problem));
        }
        for (ApiProblemKind problem : List.of(ApiProblemKind.UNAUTHORIZED, ApiProblemKind.TOO_MANY)) {
            answers.add(Integer.toString(problem.status()), refused(problem));
        }
        answers.add("default", Json.createObjectBuilder().add("description", texts.get("opening.api.problems")).add("content", content("application/problem+json", "Problem")));
        return act.add("responses", answers);
    }

    private JsonObjectBuilder refused(ApiProblemKind problem) {
        return Json.createObjectBuilder().add("description", texts.get("opening.api.problem." + problem)).add("content", content("application/problem+json", "Problem"));
    }

    private static JsonObjectBuilder content(String type, String schema) {
        return Json.createObjectBuilder().add(type, Json.createObjectBuilder().add("schema", reference(schema)));
    }

    private JsonObjectBuilder number(String name, int most) {
        return Json.createObjectBuilder().add("name", name).add("in", "query").add("description", text("parameter." + name))
                .add("schema", Json.createObjectBuilder().add("type", "integer").add("minimum", 1).add("maximum", most));
    }

    private JsonObjectBuilder state() {
        return Json.createObjectBuilder().add("name", "state").add("in", "query").add("description", text("parameter.state")).add("schema", constants(OpeningFilter.values()));
    }

    private JsonObjectBuilder header(String name, boolean required) {
        return Json.createObjectBuilder().add("name", name).add("in", "header").add("required", required).add("description", text("header." + name)).add("schema", object("type", "string"));
    }

    private JsonObjectBuilder components() {
        JsonObjectBuilder schemas = Json.createObjectBuilder().add("Terms", terms())
                .add("TermsBody", closed(Json.createObjectBuilder().add("terms", reference("Terms"))).add("required", Json.createArrayBuilder().add("terms")))
                .add("Opening", closed(head().add("terms", orNull("Terms")).add("draft", orNull("Terms"))
                        .add("problems", list(closed(Json.createObjectBuilder().add("field", object("type", "string")).add("message", object("type", "string")))))))
                .add("OpeningList", closed(Json.createObjectBuilder().add("page", object("type", "integer")).add("size", object("type", "integer")).add("total", object("type", "integer"))
                        .add("items", list(closed(head().add("title", object("type", "string")))))))
                .add("Problem", closed(Json.createObjectBuilder().add("type", object("type", "string")).add("title", object("type", "string")).add("status", object("type", "integer"))
                        .add("detail", object("type", "string"))
                        .add("errors", list(closed(Json.createObjectBuilder().add("pointer", object("type", "string")).add("detail", object("type", "string")))))));
        return Json.createObjectBuilder().add("schemas", schemas)
                .add("securitySchemes", Json.createObjectBuilder().add("key", object("type", "http", "scheme", "bearer", "description", text("key"))));
    }

    private JsonObjectBuilder head() {
        return Json.createObjectBuilder().add("code", object("type", "string")).add("version", object("type", "integer")).add("life", constants(OpeningLife.values()))
                .add("draftState", constants(DraftState.values())).add("shown", Json.createObjectBuilder().add("type", "boolean").add("description", text("shown")))
                .add("confirmedOn", Json.createObjectBuilder().add("type", Json.createArrayBuilder().add("string").add("null")).add("format", "date").add("description", text("confirmed")));
    }

    private JsonObjectBuilder terms() {
        JsonObjectBuilder properties = Json.createObjectBuilder();
        fields.all().forEach((name, row) -> properties.add(name, property(row)));
        return closed(properties);
    }

    private JsonObjectBuilder property(ApiFields.Row row) {
        TermField field = row.field();
        JsonObjectBuilder property = Json.createObjectBuilder().add("title", row.label()).add("description", fields.description(row)).add("x-required", field.isTyped() && field.isMust());
        JsonArrayBuilder values = Json.createArrayBuilder();
        row.choices().forEach(one -> values.add(one.value()));
        return switch (field.kind()) {
            case YEN, COUNT -> property.add("type", "integer").add("minimum", 0).add("maximum", field.most());
            case CHOICES -> property.add("type", "array").add("uniqueItems", true).add("items", Json.createObjectBuilder().add("type", "string").add("enum", values));
            case CHOICE, DEPARTMENT -> property.add("type", "string").add("enum", values);
            case LINE, TEXT -> property.add("type", "string").add("maxLength", field.most());
            case DATE -> property.add("type", "string").add("format", "date");
            case HOURS -> property.add("type", "string").add("pattern", "^" + SPAN + "( " + SPAN + "){0,2}$");
            case FACILITY -> property.add("type", "string");
            case FIXED -> property.add("type", "string").add("readOnly", true);
        };
    }

    private static JsonObjectBuilder closed(JsonObjectBuilder properties) {
        return Json.createObjectBuilder().add("type", "object").add("additionalProperties", false).add("properties", properties);
    }

    private static JsonObjectBuilder list(JsonObjectBuilder items) {
        return Json.createObjectBuilder().add("type", "array").add("items", items);
    }

    private static JsonObjectBuilder orNull(String schema) {
        return Json.createObjectBuilder().add("anyOf", Json.createArrayBuilder().add(reference(schema)).add(object("type", "null")));
    }

    private JsonObjectBuilder constants(Enum<?>... constants) {
        JsonArrayBuilder values = Json.createArrayBuilder();
        StringBuilder description = new StringBuilder();
        for (Enum<?> constant : constants) {
            values.add(constant.name());
            description.append(description.isEmpty() ? "" : texts.get("opening.api.comma")).append(texts.format("opening.api.choice", constant.name(), texts.label(constant)));
        }
        return Json.createObjectBuilder().add("type", "string").add("enum", values).add("description", description.toString());
    }

    private static JsonObject reference(String schema) {
        return object("$ref", SCHEMAS + schema);
    }

    /** @param members names and values in turn */
    private static JsonObject object(String... members) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (int i = 0; i < members.length; i += 2) {
            object.add(members[i], members[i + 1]);
        }
        return object.build();
    }

    private static JsonArrayBuilder array(JsonObjectBuilder one) {
        return Json.createArrayBuilder().add(one);
    }

    private static JsonArrayBuilder array(JsonObject one) {
        return Json.createArrayBuilder().add(one);
    }

    private String text(String key) {
        return texts.get("opening.api.doc." + key);
    }
}
