package jp.concierge.doctor;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a doctor wishes, in clear. Absent numbers mean that it does not matter or was not told; missing wishes never raise
 * the score of a place.
 *
 * @param prefectures codes
 * @param daysPerWeek at most so many days, in halves
 * @param payFloor yen a year
 * @param nightDutyMax nights a month
 * @param onCallMax days on call a month
 * @param freeText the doctor's own words, or null
 */
public record Wishes(Set<Priority> priorities, StartWish start, Set<String> prefectures, Set<EmploymentKind> employments, BigDecimal daysPerWeek, Long payFloor,
        Integer nightDutyMax, Integer onCallMax, Integer commuteMaxMinutes, Map<ConditionItem, ConditionWeight> criteria, String freeText) {
    public static final int FREE_TEXT_LONGEST = 4000;

    public Wishes {
        priorities = Choices.copy(Priority.class, priorities);
        start = start == null ? StartWish.UNDECIDED : start;
        prefectures = Collections.unmodifiableSet(new TreeSet<>(prefectures));
        employments = Choices.copy(EmploymentKind.class, employments);
        Map<ConditionItem, ConditionWeight> sorted = new EnumMap<>(ConditionItem.class);
        sorted.putAll(criteria);
        criteria = Collections.unmodifiableMap(sorted);
    }

    /** What is known after registration. */
    public static Wishes first(Set<Priority> priorities, StartWish start) {
        return new Wishes(priorities, start, Set.of(), Set.of(), null, null, null, null, null, Map.of(), null);
    }

    public Set<ConditionItem> items(ConditionWeight weight) {
        EnumSet<ConditionItem> items = EnumSet.noneOf(ConditionItem.class);
        criteria.forEach((item, its) -> {
            if (its == weight) {
                items.add(item);
            }
        });
        return items;
    }

    @Override
    public String toString() {
        return "Wishes";
    }

    Map<String, String> toFields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("priorities", Choices.text(priorities));
        fields.put("start", start.name());
        fields.put("prefectures", String.join(" ", prefectures));
        fields.put("employments", Choices.text(employments));
        fields.put("daysPerWeek", text(daysPerWeek));
        fields.put("payFloor", text(payFloor));
        fields.put("nightDutyMax", text(nightDutyMax));
        fields.put("onCallMax", text(onCallMax));
        fields.put("commuteMaxMinutes", text(commuteMaxMinutes));
        fields.put("criteria", criteria.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(" ")));
        fields.put("freeText", freeText);
        return fields;
    }

    static Wishes fromFields(Map<String, String> fields) {
        Map<ConditionItem, ConditionWeight> criteria = new EnumMap<>(ConditionItem.class);
        for (String pair : words(fields.get("criteria"))) {
            int equals = pair.indexOf('=');
            criteria.put(ConditionItem.valueOf(pair.substring(0, equals)), ConditionWeight.valueOf(pair.substring(equals + 1)));
        }
        return new Wishes(Choices.parse(Priority.class, fields.get("priorities")), StartWish.valueOf(fields.get("start")), words(fields.get("prefectures")),
                Choices.parse(EmploymentKind.class, fields.get("employments")), fields.get("daysPerWeek") == null ? null : new BigDecimal(fields.get("daysPerWeek")),
                fields.get("payFloor") == null ? null : Long.valueOf(fields.get("payFloor")), number(fields.get("nightDutyMax")), number(fields.get("onCallMax")),
                number(fields.get("commuteMaxMinutes")), criteria, fields.get("freeText"));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static Integer number(String text) {
        return text == null ? null : Integer.valueOf(text);
    }

    private static Set<String> words(String text) {
        return text == null || text.isBlank() ? Set.of() : Set.of(text.split(" "));
    }
}
