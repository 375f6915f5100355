package jp.concierge.opening;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What an opening says: a value for each field that says something, in the form that {@link TermValues} writes. While a draft is
 * written a value may be what was typed and cannot be read yet; the check names it. Never changes.
 */
public final class Terms {
    public static final Terms EMPTY = new Terms(Map.of());
    /** What tells which hospital it is; the kind, the beds, the medical area and the prefecture stay. */
    private static final Set<TermField> NAMING = EnumSet.of(TermField.EMPLOYER, TermField.SITE_NAME, TermField.SITE_ADDRESS, TermField.SITE_ABOUT, TermField.WORKPLACE, TermField.FACILITY);
    /** Said to us, not to readers. */
    private static final Set<TermField> OURS = EnumSet.of(TermField.LISTING_REASON);
    private static final int MOST_DIGITS = 12;
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    private final Map<TermField, String> values;

    public Terms(Map<TermField, String> values) {
        Map<TermField, String> kept = new EnumMap<>(TermField.class);
        values.forEach((field, value) -> {
            if (value != null && !value.isBlank()) {
                kept.put(field, value);
            }
        });
        this.values = Collections.unmodifiableMap(kept);
    }

    /** "" when nothing is said. */
    public String get(TermField field) {
        return values.getOrDefault(field, "");
    }

    /** For pages. */
    public String get(String field) {
        return get(TermField.valueOf(field));
    }

    public boolean has(TermField field) {
        return values.containsKey(field);
    }

    public boolean is(TermField field, String value) {
        return get(field).equals(value);
    }

    /** Empty when nothing is said or it is no number. */
    public OptionalLong number(TermField field) {
        String value = get(field);
        return isNumber(value) ? OptionalLong.of(Long.parseLong(value)) : OptionalLong.empty();
    }

    private static boolean isNumber(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return !value.isEmpty() && value.length() <= MOST_DIGITS;
    }

    /** The chosen ones of several. */
    public List<String> list(TermField field) {
        return has(field) ? List.of(get(field).split(",")) : List.of();
    }

    /** The field matters beside what the others say. */
    public boolean isRelevant(TermField field) {
        return field.when() == null || field.when().holds(this);
    }

    /** Without what does not matter beside the rest. */
    public Terms relevant() {
        Map<TermField, String> kept = new EnumMap<>(TermField.class);
        values.forEach((field, value) -> {
            if (isRelevant(field)) {
                kept.put(field, value);
            }
        });
        return new Terms(kept);
    }

    public Terms with(TermField field, String value) {
        Map<TermField, String> changed = new EnumMap<>(TermField.class);
        changed.putAll(values);
        changed.put(field, value == null ? "" : value);
        return new Terms(changed);
    }

    /** Those of {@code other} over these. */
    public Terms with(Terms other) {
        Map<TermField, String> changed = new EnumMap<>(TermField.class);
        changed.putAll(values);
        changed.putAll(other.values);
        return new Terms(changed);
    }

    /** What readers see of terms: without the reason that was told to us, and without the name where it is hidden. */
    public Terms publicly() {
        boolean nameHidden = is(TermField.LISTING, "NAME_HIDDEN");
        Map<TermField, String> told = new EnumMap<>(TermField.class);
        relevant().values.forEach((field, value) -> {
            if (!OURS.contains(field) && !(nameHidden && NAMING.contains(field))) {
                told.put(field, value);
            }
        });
        return new Terms(told);
    }

    public Map<TermField, String> values() {
        return values;
    }

    String json() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        values.forEach((field, value) -> json.add(field.name(), value));
        return json.build().toString();
    }

    static Terms of(String json) {
        Map<TermField, String> values = new EnumMap<>(TermField.class);
        TermField field = null;
        try (JsonParser parser = PARSERS.createParser(new StringReader(json))) {
            while (parser.hasNext()) {
                switch (parser.next()) {
                    case START_OBJECT, END_OBJECT -> {
                    }
                    case KEY_NAME -> field = TermField.valueOf(parser.getString());
                    case VALUE_STRING -> values.put(field, parser.getString());
                    default -> throw new IllegalArgumentException("no text: " + field);
                }
            }
        }
        return new Terms(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Terms terms && terms.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return "Terms[" + values.size() + "]";
    }
}
