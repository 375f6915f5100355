package jp.concierge.testimonial;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Facts and drafts as JSON, the form in which they are sealed and published. What is absent is left out. */
final class FactsJson {
    private FactsJson() {
    }

    static String write(Facts facts) {
        return object(facts).build().toString();
    }

    static Facts readFacts(String json) {
        return facts(parse(json));
    }

    static String write(Draft draft) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("facts", object(draft.facts())).add("consents", strings(draft.consents().stream().map(Enum::name).toList()))
                .add("headline", draft.headline()).add("story", draft.story()).add("composite", draft.composite()).add("provided", draft.provided());
        put(json, "joined", draft.joined());
        return json.build().toString();
    }

    static Draft readDraft(String text) {
        JsonObject json = parse(text);
        return new Draft(facts(json.getJsonObject("facts")), list(json, "consents").stream().map(VoiceField::valueOf).collect(Collectors.toSet()), json.getString("headline"),
                json.getString("story"), json.containsKey("joined") ? java.time.YearMonth.parse(json.getString("joined")) : null, json.getBoolean("composite"),
                json.getBoolean("provided"));
    }

    static String write(Edit edit) {
        Coarsening how = edit.coarsening();
        return Json.createObjectBuilder().add("headline", edit.headline()).add("story", edit.story()).add("before", how.before().name()).add("after", how.after().name())
                .add("basic", how.basic()).add("decade", how.decade()).add("dropped", strings(how.dropped().stream().map(Board::code).toList()))
                .add("hidden", strings(how.hidden().stream().map(Enum::name).toList())).build().toString();
    }

    static Edit readEdit(String text) {
        JsonObject json = parse(text);
        return new Edit(json.getString("headline"), json.getString("story"), new Coarsening(Place.Level.valueOf(json.getString("before")),
                Place.Level.valueOf(json.getString("after")), json.getBoolean("basic"), json.getBoolean("decade"),
                list(json, "dropped").stream().map(code -> Board.parse(code).orElseThrow()).collect(Collectors.toSet()),
                list(json, "hidden").stream().map(VoiceField::valueOf).collect(Collectors.toSet())));
    }

    private static JsonObjectBuilder object(Facts facts) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        put(json, "specialty", facts.specialty());
        put(json, "subspecialty", facts.subspecialty());
        put(json, "age", facts.age() == null ? null : facts.age().code());
        put(json, "sex", facts.sex());
        json.add("boards", strings(facts.boards().stream().map(Board::code).toList()));
        return json.add("before", object(facts.before())).add("after", object(facts.after()));
    }

    private static JsonObjectBuilder object(Workplace side) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        put(json, "facility", side.facility());
        put(json, "department", side.department());
        put(json, "title", side.title());
        put(json, "place", side.place() == null ? null : side.place().code());
        json.add("duties", strings(side.duties().stream().map(Enum::name).toList()));
        put(json, "pay", side.pay());
        put(json, "days", side.days());
        put(json, "nights", side.nights());
        put(json, "onCalls", side.onCalls());
        return json;
    }

    private static Facts facts(JsonObject json) {
        String age = json.getString("age", null);
        return new Facts(json.getString("specialty", null), json.getString("subspecialty", null), age == null ? null : AgeRange.parse(age), constant(json, "sex", Sex.class),
                list(json, "boards").stream().map(code -> Board.parse(code).orElseThrow()).toList(), side(json.getJsonObject("before")), side(json.getJsonObject("after")));
    }

    private static Workplace side(JsonObject json) {
        String place = json.getString("place", null);
        Set<Duty> duties = list(json, "duties").stream().map(Duty::valueOf).collect(Collectors.toSet());
        return new Workplace(constant(json, "facility", FacilityKind.class), json.getString("department", null), constant(json, "title", JobTitle.class),
                place == null ? null : Place.parse(place), duties, json.containsKey("pay") ? Long.valueOf(json.getString("pay")) : null,
                json.containsKey("days") ? new BigDecimal(json.getString("days")) : null, number(json, "nights"), number(json, "onCalls"));
    }

    private static void put(JsonObjectBuilder json, String name, Object value) {
        if (value != null) {
            json.add(name, value.toString());
        }
    }

    private static JsonArrayBuilder strings(Collection<String> values) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.stream().sorted().forEach(array::add);
        return array;
    }

    private static List<String> list(JsonObject json, String name) {
        return json.getJsonArray(name).getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }

    private static <E extends Enum<E>> E constant(JsonObject json, String name, Class<E> type) {
        return json.containsKey(name) ? Enum.valueOf(type, json.getString(name)) : null;
    }

    private static Integer number(JsonObject json, String name) {
        return json.containsKey(name) ? Integer.valueOf(json.getString(name)) : null;
    }

    private static JsonObject parse(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
