package jp.concierge.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The form of the sources, as far as a machine should say something about it. */
class SourceFormTest {
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+\\.(\\w+|\\*));$");

    @Test
    void no_source_has_tabs_trailing_blanks_or_an_open_end() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : sources(".+\\.(java|xhtml|sql|css|js|xml|md)")) {
            String text = Files.readString(file);
            if (text.contains("\t") || text.contains("\r")) {
                wrong.add(file + " has tabs or carriage returns");
            }
            if (Pattern.compile("(?m)[ ]+$").matcher(text).find()) {
                wrong.add(file + " has blanks at the end of a line");
            }
            if (!text.isEmpty() && !text.endsWith("\n")) {
                wrong.add(file + " does not end with a line");
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void every_import_is_used_and_names_one_class() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : sources(".+\\.java")) {
            String text = Files.readString(file);
            String body = IMPORT.matcher(text).replaceAll("");
            Matcher imports = IMPORT.matcher(text);
            while (imports.find()) {
                if (imports.group(2).equals("*") || !Pattern.compile("\\b" + imports.group(2) + "\\b").matcher(body).find()) {
                    wrong.add(file + ": " + imports.group(1));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static List<Path> sources(String name) throws IOException {
        try (Stream<Path> files = Stream.concat(Files.walk(Path.of("src")), Files.walk(Path.of("server-config")))) {
            return files.filter(f -> f.getFileName().toString().matches(name) && Files.isRegularFile(f)).filter(f -> !f.toString().contains(".min.")).toList();
        }
    }
}
