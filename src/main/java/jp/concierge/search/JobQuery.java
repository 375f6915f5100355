package jp.concierge.search;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What somebody looks for, as an address says it. Never changes. Whatever an address holds becomes a query: what cannot be read is left out.
 *
 * @param text as typed, in one form of letters; may be ""
 * @param near a place as typed; may be ""
 * @param km how far from it at most; 0 for any distance
 * @param page from 1
 */
public record JobQuery(String text, Map<Facet, List<String>> chosen, String near, int km, Sort sort, int page) {
    /** Characters of the text and of a place. */
    public static final int LONGEST_TEXT = 100;
    /** Values of one condition. */
    static final int MOST_VALUES = 12;
    public static final List<Integer> DISTANCES = List.of(10, 20, 30, 60);
    public static final JobQuery ALL = new JobQuery("", Map.of(), "", 0, Sort.BEST, 1);
    private static final int MOST_PAIRS = 100;
    private static final int DEEPEST = 1_000_000;
    private static final Pattern UNTYPED = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\uFFFD]");
    private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{N}_ー・々ヶノ-]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** In which order; the best first means by relevance when there are words, else what was confirmed last. */
    public enum Sort {
        BEST, NEW, PAY, NEAR
    }

    public JobQuery {
        Map<Facet, List<String>> kept = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> {
            List<String> some = new TreeSet<>(values).stream().filter(value -> valid(facet, value)).limit(facet.isSingle() ? 1 : MOST_VALUES).toList();
            if (!some.isEmpty()) {
                kept.put(facet, some);
            }
        });
        tidyPlaces(kept);
        chosen = Collections.unmodifiableMap(kept);
        km = near.isEmpty() || !DISTANCES.contains(km) ? 0 : km;
        sort = sort == Sort.NEAR && near.isEmpty() ? Sort.BEST : sort;
        page = Math.max(1, Math.min(page, DEEPEST));
    }

    /** Places that contradict each other would find nothing: a prefecture says more than a region, and areas and towns of other prefectures go. */
    private static void tidyPlaces(Map<Facet, List<String>> kept) {
        List<String> prefectures = kept.get(Facet.PREFECTURE);
        if (prefectures != null) {
            kept.remove(Facet.REGION);
            for (Facet within : List.of(Facet.AREA, Facet.CITY)) {
                kept.computeIfPresent(within, (same, values) -> {
                    List<String> inside = values.stream().filter(value -> prefectures.contains(value.substring(0, Math.min(2, value.length())))).toList();
                    return inside.isEmpty() ? null : inside;
                });
            }
        }
    }

    private static boolean valid(Facet facet, String value) {
        return facet.options().isEmpty() ? value.length() <= 40 && VALUE.matcher(value).matches() : facet.options().contains(value);
    }

    /** @param query of an address, still encoded; may be null */
    public static JobQuery of(String query) {
        String text = "";
        String near = "";
        int km = 0;
        int page = 1;
        Sort sort = Sort.BEST;
        Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
        int pairs = 0;
        for (String pair : (query == null ? "" : query).split("&")) {
            int equals = pair.indexOf('=');
            if (equals <= 0 || pairs++ > MOST_PAIRS) {
                continue;
            }
            String value = decode(pair.substring(equals + 1));
            switch (pair.substring(0, equals)) {
                case "q" -> text = line(value);
                case "near" -> near = line(value);
                case "km" -> km = number(value, 0);
                case "page" -> page = number(value, 1);
                case "sort" -> sort = Arrays.stream(Sort.values()).filter(one -> one.name().equals(value)).findFirst().orElse(Sort.BEST);
                default -> facet(pair.substring(0, equals)).ifPresent(facet -> chosen.computeIfAbsent(facet, none -> new ArrayList<>()).add(value));
            }
        }
        return new JobQuery(text, chosen, near, km, sort, page);
    }

    private static java.util.Optional<Facet> facet(String parameter) {
        return Arrays.stream(Facet.values()).filter(one -> one.parameter().equals(parameter)).findFirst();
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static int number(String value, int otherwise) {
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
    }

    /** One line in one form of letters, without what no keyboard types. */
    static String line(String typed) {
        String some = typed.substring(0, Math.min(typed.length(), 4 * LONGEST_TEXT));
        String plain = SPACES.matcher(UNTYPED.matcher(Normalizer.normalize(some, Normalizer.Form.NFKC)).replaceAll(" ")).replaceAll(" ").strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST_TEXT ? plain : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_TEXT)).strip();
    }

    public List<String> values(Facet facet) {
        return chosen.getOrDefault(facet, List.of());
    }

    public boolean has(Facet facet, String value) {
        return values(facet).contains(value);
    }

    /** Something narrows, be it words, a condition or a distance. */
    public boolean isNarrowed() {
        return !text.isEmpty() || !chosen.isEmpty() || km > 0;
    }

    /** The same with this value alone, or with it beside the others where all have to hold; its place in other conditions is taken. */
    public JobQuery only(Facet facet, String value) {
        Map<Facet, List<String>> changed = copy();
        facet.replaced().forEach(changed::remove);
        changed.computeIfAbsent(facet, none -> new ArrayList<>()).add(value);
        return new JobQuery(text, changed, near, km, sort, 1);
    }

    public JobQuery without(Facet facet, String value) {
        Map<Facet, List<String>> changed = copy();
        changed.computeIfPresent(facet, (same, values) -> {
            values.remove(value);
            return values;
        });
        return new JobQuery(text, changed, near, km, sort, 1);
    }

    public JobQuery without(Facet facet) {
        Map<Facet, List<String>> changed = copy();
        changed.remove(facet);
        return new JobQuery(text, changed, near, km, sort, 1);
    }

    public JobQuery withText(String other) {
        return new JobQuery(line(other), chosen, near, km, sort, 1);
    }

    public JobQuery withoutNear() {
        return new JobQuery(text, chosen, "", 0, sort, 1);
    }

    public JobQuery within(int other) {
        return new JobQuery(text, chosen, near, other, sort, 1);
    }

    public JobQuery sorted(Sort other) {
        return new JobQuery(text, chosen, near, km, other, 1);
    }

    public JobQuery at(int other) {
        return new JobQuery(text, chosen, near, km, sort, other);
    }

    /** What narrows alone, the same for every order and page. */
    public JobQuery narrowing() {
        return new JobQuery(text, chosen, near, km, Sort.BEST, 1);
    }

    private Map<Facet, List<String>> copy() {
        Map<Facet, List<String>> copy = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> copy.put(facet, new ArrayList<>(values)));
        return copy;
    }

    /** The one address of this query: with its question mark, or "" when it says nothing. */
    public String address() {
        StringJoiner address = new StringJoiner("&", "?", "").setEmptyValue("");
        add(address, "q", text);
        chosen.forEach((facet, values) -> values.forEach(value -> add(address, facet.parameter(), value)));
        add(address, "near", near);
        add(address, "km", km == 0 ? "" : Integer.toString(km));
        add(address, "sort", sort == Sort.BEST ? "" : sort.name());
        add(address, "page", page == 1 ? "" : Integer.toString(page));
        return address.toString();
    }

    private static void add(StringJoiner address, String name, String value) {
        if (!value.isEmpty()) {
            address.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
