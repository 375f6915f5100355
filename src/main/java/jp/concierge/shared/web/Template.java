package jp.concierge.shared.web;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places for words and whole numbers, read once: lists fill in hundreds for every answer. Whatever is more than that is left to
 * {@link MessageFormat}, by whose rules all of it goes.
 */
final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:,number,#,##0)?\\}");
    private static final int GROUP = 3;
    private final String text;
    private final List<String> between = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final boolean plain;

    Template(String text) {
        this.text = text;
        Matcher place = PLACE.matcher(text);
        int from = 0;
        while (place.find()) {
            between.add(text.substring(from, place.start()));
            places.add(Integer.valueOf(place.group(1)));
            from = place.end();
        }
        between.add(text.substring(from));
        plain = between.stream().noneMatch(part -> part.contains("'") || part.contains("{") || part.contains("}"));
    }

    String fill(Object... arguments) {
        StringBuilder filled = new StringBuilder(text.length() + 32);
        for (int i = 0; i < places.size(); i++) {
            Object argument = plain && places.get(i) < arguments.length ? arguments[places.get(i)] : null;
            if (argument instanceof Integer || argument instanceof Long) {
                filled.append(between.get(i)).append(number(((Number) argument).longValue()));
            } else if (argument instanceof String word) {
                filled.append(between.get(i)).append(word);
            } else {
                return new MessageFormat(text, Locale.JAPAN).format(arguments);
            }
        }
        return plain ? filled.append(between.get(places.size())).toString() : new MessageFormat(text, Locale.JAPAN).format(arguments);
    }

    /** {@code 12,345}. */
    static String number(long number) {
        String digits = Long.toString(number);
        int sign = number < 0 ? 1 : 0;
        if (digits.length() - sign <= GROUP) {
            return digits;
        }
        StringBuilder grouped = new StringBuilder(digits);
        for (int i = digits.length() - GROUP; i > sign; i -= GROUP) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }
}
