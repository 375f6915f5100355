package jp.concierge.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.concierge.shared.web.Texts;
import org.junit.jupiter.api.Test;

/** Every text that pages and code ask for exists, and no words stand outside of the bundles. */
class TextsTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Path JAVA = Path.of("src/main/java");
    private static final Pattern IN_PAGES = Pattern.compile("t\\['([\\w.-]+)'\\]|texts\\.(?:get|format)\\('([\\w.-]+)'\\s*[,)]");
    private static final Pattern IN_CODE = Pattern.compile("(?:BusinessRuleException|Messages\\.(?:global|field)|texts\\.(?:get|format))\\((?:\"\\w+\", *)?\"((?!jakarta)[\\w-]+(?:\\.[\\w-]+)+)\"(?! *\\+)");
    private static final Pattern JAPANESE = Pattern.compile("[\\u3041-\\u30FA\\u4E00-\\u9FFF]");

    @Test
    void every_text_that_a_page_asks_for_exists() throws IOException {
        assertEquals(Set.of(), missing(WEBAPP, ".xhtml", IN_PAGES));
    }

    @Test
    void every_text_that_the_code_asks_for_exists() throws IOException {
        assertEquals(Set.of(), missing(JAVA, ".java", IN_CODE));
    }

    @Test
    void every_constant_with_a_label_has_all_of_them() {
        Set<String> missing = new TreeSet<>();
        for (String key : Texts.all().keySet()) {
            if (key.startsWith("code.")) {
                String type = key.split("\\.")[1];
                enumNamed(type).forEach(constant -> {
                    if (!Texts.all().containsKey("code." + type + "." + constant)) {
                        missing.add("code." + type + "." + constant);
                    }
                });
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void pages_hold_no_words_of_their_own() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path page : files(WEBAPP, ".xhtml")) {
            String text = Files.readString(page).replaceAll("(?s)<!--.*?-->|<ui:remove>.*?</ui:remove>", "");
            if (JAPANESE.matcher(text).find()) {
                found.add(WEBAPP.relativize(page).toString());
            }
        }
        assertEquals(Set.of(), found);
    }

    private static Set<String> missing(Path root, String ending, Pattern asking) throws IOException {
        Set<String> missing = new TreeSet<>();
        int asked = 0;
        for (Path file : files(root, ending)) {
            Matcher matcher = asking.matcher(Files.readString(file));
            while (matcher.find()) {
                asked++;
                String key = matcher.group(1) != null || matcher.groupCount() < 2 ? matcher.group(1) : matcher.group(2);
                if (!Texts.all().containsKey(key)) {
                    missing.add(file.getFileName() + ": " + key);
                }
            }
        }
        assertTrue(asked > 0, "nothing asks for texts");
        return missing;
    }

    private static List<String> enumNamed(String type) {
        try (Stream<Path> sources = Files.walk(JAVA)) {
            return sources.filter(p -> p.getFileName().toString().equals(type + ".java")).findFirst().map(p -> {
                String name = JAVA.relativize(p).toString().replace(".java", "").replace('/', '.').replace('\\', '.');
                try {
                    Object[] constants = Class.forName(name).getEnumConstants();
                    return constants == null ? List.<String>of() : Stream.of(constants).map(c -> ((Enum<?>) c).name()).toList();
                } catch (ClassNotFoundException e) {
                    throw new IllegalStateException(e);
                }
            }).orElse(List.of());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
