package jp.concierge.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.concierge.shared.web.Texts;
import org.junit.jupiter.api.Test;

class TermsJsonTest {
    private static final Texts TEXTS = new Texts();

    @Test
    void every_field_has_a_name_of_its_own() {
        Set<String> names = new HashSet<>();
        Arrays.stream(TermField.values()).forEach(field -> assertTrue(names.add(TermsJson.name(field)), field.name()));
        assertTrue(names.containsAll(Set.of("title", "dutiesChange", "mon", "fixedOvertimeWithout", "siteName")));
    }

    @Test
    void what_is_written_is_read_again() {
        Terms terms = new Terms(Map.of(TermField.TITLE, "内視鏡 \"中心\"", TermField.PAY_MIN, "12000000", TermField.NIGHT_COUNT, "0", TermField.PAY_INCLUDES, "DUTY,BONUS", TermField.TERM_FROM, "2027-04-01",
                TermField.MON, "08:30-12:00 13:00-17:00", TermField.KIND, "FULL_TIME"));
        String json = TermsJson.write(terms).toString();
        assertTrue(json.contains("\"payMin\":12000000") && json.contains("\"nightCount\":0") && json.contains("\"payIncludes\":[\"DUTY\",\"BONUS\"]"), json);
        assertEquals(terms.values(), read("{\"terms\":" + json + "}"));
    }

    @Test
    void what_is_no_number_is_left_out_and_what_follows_from_the_site_is_not_read() {
        assertEquals("{}", TermsJson.write(new Terms(Map.of(TermField.PAY_MIN, "応相談"))).toString());
        assertEquals(Map.of(), read("{\"terms\":{\"siteName\":\"よその病院\",\"dispatch\":\"YES\"}}"));
    }

    @Test
    void what_cannot_be_yet_is_for_the_check() {
        assertEquals(Map.of(TermField.PAY_MIN, "-5", TermField.TERM_FROM, "来春", TermField.DUTY_CODES, ""), read("{\"terms\":{\"payMin\":-5,\"termFrom\":\"来春\",\"dutyCodes\":[]}}"));
    }

    @Test
    void every_wrong_place_is_named() {
        assertEquals(List.of(""), wrong("[]"));
        assertEquals(List.of(""), wrong("{}"));
        assertEquals(List.of("/terms"), wrong("{\"terms\":[]}"));
        assertEquals(List.of("/draft", "/terms/no~1such~0field"), wrong("{\"draft\":{},\"terms\":{\"no/such~field\":1}}"));
        for (String value : List.of("\"12\"", "1.5", "1e3", "1e999999999", "99999999999999999999", "null", "true", "[]")) {
            assertEquals(List.of("/terms/payMin"), wrong("{\"terms\":{\"payMin\":" + value + "}}"), value);
        }
        for (String value : List.of("12", "null", "true", "[]", "{}", "\"\\u0000\"", "\"\\ud800\"")) {
            assertEquals(List.of("/terms/title"), wrong("{\"terms\":{\"title\":" + value + "}}"), value);
        }
        assertEquals(List.of("/terms/payIncludes"), wrong("{\"terms\":{\"payIncludes\":\"DUTY\"}}"));
        assertEquals(List.of("/terms/payIncludes/1", "/terms/payIncludes/2"), wrong("{\"terms\":{\"payIncludes\":[\"DUTY\",\"DUTY,BONUS\",1]}}"));
        assertEquals(List.of("/terms/kind"), wrong("{\"terms\":{\"kind\":\"SOMETIMES\"}}"));
    }

    @Test
    void no_more_mistakes_than_a_person_reads_are_listed() {
        String many = java.util.stream.IntStream.range(0, 500).mapToObj(i -> "\"x" + i + "\":1").collect(Collectors.joining(","));
        assertEquals(50, wrong("{\"terms\":{" + many + "}}").size());
    }

    @Test
    void nothing_is_an_empty_object() {
        TermsJson.readNothing(JsonValue.EMPTY_JSON_OBJECT, TEXTS);
        assertThrows(ApiProblem.class, () -> TermsJson.readNothing(parsed("{\"a\":1}"), TEXTS));
        assertThrows(ApiProblem.class, () -> TermsJson.readNothing(parsed("1"), TEXTS));
    }

    private static Map<TermField, String> read(String json) {
        return TermsJson.read(parsed(json), TEXTS);
    }

    private static List<String> wrong(String json) {
        ApiProblem problem = assertThrows(ApiProblem.class, () -> read(json), json);
        assertEquals(ApiProblemKind.INVALID, problem.kind());
        problem.parts().forEach(part -> assertFalse(part.detail().contains("???"), part.detail()));
        return problem.parts().stream().map(ApiProblem.Part::pointer).toList();
    }

    private static JsonValue parsed(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }
}
