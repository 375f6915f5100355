package jp.concierge.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The look has one source of colours, and nothing points to a file that is not there. */
class StylesTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\\(|[:\\s](?:white|black|red|green|blue|gray|grey|silver|navy|teal|orange|yellow)\\s*[;}]");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern VARIABLE = Pattern.compile("var\\((--[\\w-]+)");
    private static final Pattern DEFINITION = Pattern.compile("(?m)^\\s*(--[\\w-]+)\\s*:");
    private static final Pattern RESOURCE = Pattern.compile("/resources/((?:css|js|images|fonts)/[\\w./-]+)");
    private static final Pattern URL = Pattern.compile("url\\(\\.\\./([\\w./-]+)\\)");
    private static final Pattern ICON = Pattern.compile("<app:icon\\s+name=\"([\\w-]+)\"");

    @Test
    void noColourIsWrittenOutsideTheTokens() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path sheet : files(path -> path.toString().endsWith(".css") && !path.endsWith("tokens.css"))) {
            Matcher matcher = COLOUR.matcher(COMMENT.matcher(Files.readString(sheet)).replaceAll(""));
            while (matcher.find()) {
                found.add(sheet.getFileName() + ": " + matcher.group().strip());
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void everyTokenThatIsUsedIsDefined() throws IOException {
        Set<String> defined = new HashSet<>();
        DEFINITION.matcher(Files.readString(WEBAPP.resolve("resources/css/tokens.css"))).results().forEach(match -> defined.add(match.group(1)));
        Set<String> missing = new HashSet<>();
        for (Path file : files(path -> path.toString().matches(".*\\.(css|svg|xhtml)"))) {
            VARIABLE.matcher(Files.readString(file)).results().map(match -> match.group(1)).filter(name -> !defined.contains(name)).forEach(missing::add);
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void noPageCarriesAStyleOrAScriptOfItsOwn() throws IOException {
        Pattern inline = Pattern.compile("\\sstyle=\"|<style\\b|\\son[a-z]+=\"|<script(?![^>]*(?:src=|ld\\+json))");
        List<String> found = new ArrayList<>();
        for (Path page : files(path -> path.toString().matches(".*\\.(xhtml|html)"))) {
            inline.matcher(Files.readString(page)).results().forEach(match -> found.add(page + ": " + match.group()));
        }
        assertEquals(List.of(), found);
    }

    @Test
    void everyFileThatAPageOrSheetNamesExists() throws IOException {
        Set<String> missing = new HashSet<>();
        for (Path page : files(path -> path.toString().matches(".*\\.(xhtml|html|css|js)"))) {
            String text = Files.readString(page);
            Stream.concat(RESOURCE.matcher(text).results().map(match -> match.group(1)), URL.matcher(text).results().map(match -> match.group(1)))
                    .filter(name -> name.contains(".") && !Files.exists(WEBAPP.resolve("resources").resolve(name))).forEach(missing::add);
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyIconThatAPageNamesIsDrawn() throws IOException {
        String drawn = Files.readString(WEBAPP.resolve("resources/images/icons.svg"));
        Set<String> missing = new HashSet<>();
        for (Path page : files(path -> path.toString().endsWith(".xhtml"))) {
            ICON.matcher(Files.readString(page)).results().map(match -> match.group(1)).filter(name -> !drawn.contains("id=\"" + name + "\"")).forEach(missing::add);
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void theFontSheetStaysSmallEnoughToBeLoadedWithEveryPage() throws IOException {
        java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
        try (java.util.zip.GZIPOutputStream gzip = new java.util.zip.GZIPOutputStream(packed)) {
            gzip.write(Files.readAllBytes(WEBAPP.resolve("resources/css/fonts.css")));
        }
        assertTrue(packed.size() < 15_000, packed.size() + " bytes");
    }

    private static List<Path> files(Predicate<Path> wanted) throws IOException {
        try (Stream<Path> all = Files.walk(WEBAPP)) {
            return all.filter(Files::isRegularFile).filter(wanted).toList();
        }
    }
}
