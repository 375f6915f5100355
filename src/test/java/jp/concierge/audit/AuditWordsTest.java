package jp.concierge.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.concierge.shared.web.Texts;
import org.junit.jupiter.api.Test;

/** Whatever any feature records can be told in words: its kind of subject and the names of its details have labels. */
class AuditWordsTest {
    private static final Pattern CALL = Pattern.compile("\\b(?:audit|trail)\\.record\\(");

    @Test
    void everySubjectAndDetailThatIsRecordedHasALabel() throws IOException {
        Set<String> missing = new TreeSet<>();
        int calls = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                Matcher call = CALL.matcher(source);
                while (call.find()) {
                    calls++;
                    names(arguments(source, call.end())).stream().filter(key -> !Texts.all().containsKey(key)).forEach(key -> missing.add(file.getFileName() + ": " + key));
                }
            }
        }
        assertTrue(calls > 10);
        assertEquals(Set.of(), missing, "add the labels to i18n/audit.properties");
    }

    @Test
    void everyRoleHasALabel() {
        for (var role : jp.concierge.shared.security.Role.values()) {
            assertTrue(Texts.all().containsKey("audit.role." + role), role.name());
        }
    }

    /** Keys of the labels a call needs, as far as its arguments are literals. */
    private static List<String> names(List<String> arguments) {
        List<String> keys = new ArrayList<>();
        int action = 0;
        while (action < arguments.size() && action < 3 && !arguments.get(action).startsWith("AuditAction.") && !isLiteral(arguments.get(action + 1 < arguments.size() ? action + 1 : action))) {
            action++;
        }
        if (action + 1 < arguments.size() && isLiteral(arguments.get(action + 1))) {
            keys.add("audit.subject." + text(arguments.get(action + 1)));
        }
        for (int i = action + 3; i + 1 < arguments.size(); i += 2) {
            if (isLiteral(arguments.get(i))) {
                keys.add("audit.detail." + text(arguments.get(i)));
            }
        }
        return keys;
    }

    private static boolean isLiteral(String argument) {
        return argument.matches("\"[\\w-]*\"");
    }

    private static String text(String literal) {
        return literal.substring(1, literal.length() - 1);
    }

    /** The arguments of a call that begins at a position, split at the commas of its own level. */
    private static List<String> arguments(String source, int from) {
        List<String> arguments = new ArrayList<>();
        int depth = 1;
        int start = from;
        boolean inText = false;
        for (int i = from; depth > 0; i++) {
            char c = source.charAt(i);
            if (c == '"' && source.charAt(i - 1) != '\\') {
                inText = !inText;
            } else if (!inText && (c == '(' || c == '[' || c == '{')) {
                depth++;
            } else if (!inText && (c == ')' || c == ']' || c == '}')) {
                depth--;
            }
            if (depth == 0 || depth == 1 && c == ',' && !inText) {
                arguments.add(source.substring(start, i).strip());
                start = i + 1;
            }
        }
        return arguments;
    }
}
