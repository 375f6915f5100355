package jp.concierge.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.concierge.settings.OperatorSettings;

/** Names in braces stand for what the operator has set, e.g. {@code {licenceNumber}}; they are filled in when a page is shown. */
@ApplicationScoped
public class Blanks {
    private static final Pattern BLANK = Pattern.compile("\\{([A-Za-z]{1,40})}");
    @Inject
    private OperatorSettings operator;

    /** @param html rendered and cleaned; a value is put in as text, a name that nobody knows stays as it is */
    String fill(String html) {
        if (html.indexOf('{') < 0) {
            return html;
        }
        return BLANK.matcher(html).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1)).map(Blanks::escaped).orElse(found.group())));
    }

    /** Names in a text that nobody knows. */
    Set<String> unknown(String text) {
        Set<String> unknown = new TreeSet<>();
        BLANK.matcher(text).results().map(found -> found.group(1)).filter(name -> value(name).isEmpty()).forEach(unknown::add);
        return unknown;
    }

    private Optional<String> value(String name) {
        try {
            return Optional.of(operator.named(name));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
