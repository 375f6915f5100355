package jp.concierge.opening;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.concierge.shared.web.Texts;

/**
 * Terms as JSON for the machine's interface: numbers as integers, several choices as an array, everything else as text. What is of
 * another type, no field of ours or none of the choices is refused with its place; whether it is whole is for the check to say.
 */
public final class TermsJson {
    /** Where the fields stand in a body. */
    public static final String PLACE = "terms";
    private static final Map<String, TermField> FIELDS = Arrays.stream(TermField.values()).collect(Collectors.toUnmodifiableMap(TermsJson::name, Function.identity()));
    /** More mistakes than this are not listed. */
    private static final int MOST = 50;
    private final Texts texts;
    private final List<ApiProblem.Part> wrong = new ArrayList<>();

    private TermsJson(Texts texts) {
        this.texts = texts;
    }

    /** {@code payMin} for PAY_MIN. */
    public static String name(TermField field) {
        String[] words = field.name().toLowerCase(java.util.Locale.ROOT).split("_");
        return words[0] + Arrays.stream(words).skip(1).map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1)).collect(Collectors.joining());
    }

    /** The place of a field in a body (RFC 6901). */
    static String pointer(TermField field) {
        return "/" + PLACE + "/" + name(field);
    }

    /** What is a number but cannot be read as one is left out: the problems of the draft name it. */
    static JsonObject write(Terms terms) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        terms.values().forEach((field, value) -> {
            if (isNumber(field)) {
                if (value.matches("-?\\d{1,18}")) {
                    json.add(name(field), Long.parseLong(value));
                }
            } else if (field.kind() == TermKind.CHOICES) {
                JsonArrayBuilder chosen = Json.createArrayBuilder();
                terms.list(field).forEach(chosen::add);
                json.add(name(field), chosen);
            } else {
                json.add(name(field), value);
            }
        });
        return json.build();
    }

    /**
     * Reads {@code {"terms": {…}}} into what a person would have typed. What follows from the site is not read.
     *
     * @throws ApiProblem with every place that is wrong
     */
    public static Map<TermField, String> read(JsonValue body, Texts texts) {
        TermsJson reading = new TermsJson(texts);
        Map<TermField, String> typed = reading.body(body);
        if (!reading.wrong.isEmpty()) {
            throw new ApiProblem(ApiProblemKind.INVALID, null, reading.wrong);
        }
        return typed;
    }

    /** @throws ApiProblem unless it is an object without members */
    public static void readNothing(JsonValue body, Texts texts) {
        TermsJson reading = new TermsJson(texts);
        reading.members(body, "").keySet().forEach(name -> reading.refuse("/" + escaped(name), "opening.api.wrong.unknown"));
        if (!reading.wrong.isEmpty()) {
            throw new ApiProblem(ApiProblemKind.INVALID, null, reading.wrong);
        }
    }

    static boolean isNumber(TermField field) {
        return field.kind() == TermKind.YEN || field.kind() == TermKind.COUNT;
    }

    private Map<TermField, String> body(JsonValue body) {
        JsonObject members = members(body, "");
        members.keySet().stream().filter(name -> !name.equals(PLACE)).forEach(name -> refuse("/" + escaped(name), "opening.api.wrong.unknown"));
        Map<TermField, String> typed = new EnumMap<>(TermField.class);
        if (!members.containsKey(PLACE)) {
            if (wrong.isEmpty()) {
                refuse("", "opening.api.wrong.terms");
            }
            return typed;
        }
        members(members.get(PLACE), "/" + PLACE).forEach((name, value) -> {
            TermField field = FIELDS.get(name);
            if (field == null) {
                refuse("/" + PLACE + "/" + escaped(name), "opening.api.wrong.unknown");
            } else {
                String said = value(field, value);
                if (said != null && field.isTyped()) {
                    typed.put(field, said);
                }
            }
        });
        return typed;
    }

    private JsonObject members(JsonValue value, String pointer) {
        if (value instanceof JsonObject object) {
            return object;
        }
        refuse(pointer, "opening.api.wrong.object");
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    /** Null when it is refused. */
    private String value(TermField field, JsonValue value) {
        if (isNumber(field)) {
            return value instanceof JsonNumber number && number.toString().matches("-?\\d{1,18}") ? number.toString() : refuse(pointer(field), "opening.api.wrong.integer");
        }
        if (field.kind() == TermKind.CHOICES) {
            return value instanceof JsonArray several ? choices(field, several) : refuse(pointer(field), "opening.api.wrong.strings");
        }
        return text(field, pointer(field), value, field.kind() == TermKind.CHOICE);
    }

    private String choices(TermField field, JsonArray several) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < several.size(); i++) {
            chosen.add(text(field, pointer(field) + "/" + i, several.get(i), true));
        }
        return chosen.contains(null) ? null : String.join(",", chosen);
    }

    private String text(TermField field, String pointer, JsonValue value, boolean chosen) {
        if (!(value instanceof JsonString text)) {
            return refuse(pointer, "opening.api.wrong.string");
        }
        String said = text.getString();
        if (said.codePoints().anyMatch(TermsJson::isNoText)) {
            return refuse(pointer, "opening.api.wrong.characters");
        }
        return chosen && !field.choices().contains(said) ? refuse(pointer, "opening.problem.choice") : said;
    }

    private static boolean isNoText(int c) {
        int type = Character.getType(c);
        return type == Character.SURROGATE || type == Character.CONTROL && c != '\n' && c != '\r' && c != '\t';
    }

    private String refuse(String pointer, String key) {
        if (wrong.size() < MOST) {
            wrong.add(new ApiProblem.Part(pointer, texts.get(key)));
        }
        return null;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
