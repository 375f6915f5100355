package jp.concierge.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.concierge.shared.config.Setting;
import org.junit.jupiter.api.Test;

/** What the documents promise, the program has, and the other way round. */
class DocumentationTest {
    private static final Path README = Path.of("README.md");
    private static final Path OPERATION = Path.of("server-config/README.md");

    @Test
    void every_setting_stands_in_the_operators_table_with_its_default() throws IOException {
        String table = Files.readString(OPERATION);
        Set<String> documented = found(table, "(?m)^\\| `(CONCIERGE_[A-Z_]+)` \\|");
        assertEquals(Arrays.stream(Setting.values()).map(Setting::environmentName).collect(Collectors.toCollection(TreeSet::new)), documented);
        for (Setting setting : List.of(Setting.PORT, Setting.DATA_DIR, Setting.DEMO, Setting.METRICS_FROM)) {
            assertTrue(table.contains("| `" + setting.environmentName() + "` | `" + setting.get() + "`"), setting.environmentName());
        }
    }

    @Test
    void every_setting_that_is_mentioned_anywhere_exists() throws IOException {
        Set<String> known = Arrays.stream(Setting.values()).map(Setting::environmentName).collect(Collectors.toSet());
        try (Stream<Path> files = Stream.concat(Stream.of(README), Files.list(Path.of("server-config")))) {
            for (Path file : files.toList()) {
                assertTrue(known.containsAll(found(Files.readString(file), "(CONCIERGE_[A-Z_]+)")), file.toString());
            }
        }
    }

    @Test
    void the_readme_is_short_and_its_links_lead_somewhere() throws IOException {
        assertTrue(Files.readAllLines(README).size() <= 100);
        for (Path document : List.of(README, OPERATION)) {
            for (String link : found(Files.readString(document), "\\]\\(([^)#:]+)\\)")) {
                assertTrue(Files.exists(document.toAbsolutePath().resolveSibling(link)), document + " links to " + link);
            }
        }
    }

    @Test
    void the_map_of_packages_is_complete() throws IOException {
        try (Stream<Path> packages = Files.list(Path.of("src/main/java/jp/concierge"))) {
            Set<String> real = packages.filter(Files::isDirectory).map(p -> p.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
            real.removeAll(found(Files.readString(README), "(?m)^\\| `([a-z]+)` \\|"));
            assertEquals(Set.of(), real, "packages that the map lacks");
        }
    }

    @Test
    void the_logins_of_the_demonstration_are_the_documented_ones() throws IOException {
        String readme = Files.readString(README);
        assertTrue(readme.contains(DemoLogins.PASSWORD));
        DemoLogins.all().forEach(login -> assertTrue(readme.contains(login.email().replace("@demo.example", "@")), login.email()));
    }

    @Test
    void every_command_in_the_documents_is_one_of_the_programs() throws IOException {
        String commands = Files.readString(README) + Files.readString(OPERATION);
        assertEquals(Set.of("backup", "import-reference", "restore", "rotate-keys"), found(commands, "concierge\\.jar ([a-z-]+)"));
    }

    private static Set<String> found(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult r) -> r.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
