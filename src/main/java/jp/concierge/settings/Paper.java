package jp.concierge.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.concierge.shared.Sha256;

/**
 * A paper that the law has us hand over, from {@code papers/<name>.txt}: the version, then sections that begin with "# ". Names
 * in braces are filled with the operator's settings.
 */
public class Paper {
    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");
    private final String source;

    protected Paper(String name) {
        try (InputStream in = Paper.class.getResourceAsStream("/papers/" + name + ".txt")) {
            source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A headed part. */
    public record Section(String title, List<String> paragraphs) {
    }

    public String version() {
        return source.lines().findFirst().orElseThrow().strip();
    }

    /** SHA-256 of the text before it is filled in, in hexadecimal. */
    public String hash() {
        return Sha256.of(source);
    }

    /** @param operator gives the value for each name in braces */
    public List<Section> sections(UnaryOperator<String> operator) {
        List<Section> sections = new ArrayList<>();
        List<String> paragraphs = null;
        for (String line : source.lines().skip(1).filter(l -> !l.isBlank()).toList()) {
            if (line.startsWith("# ")) {
                paragraphs = new ArrayList<>();
                sections.add(new Section(line.substring(2), paragraphs));
            } else if (paragraphs != null) {
                paragraphs.add(fill(line, operator));
            }
        }
        return sections;
    }

    /** The whole as plain text, for mail. */
    public String text(UnaryOperator<String> operator) {
        StringBuilder text = new StringBuilder();
        sections(operator).forEach(section -> {
            text.append("■ ").append(section.title()).append('\n');
            section.paragraphs().forEach(paragraph -> text.append(paragraph).append('\n'));
            text.append('\n');
        });
        return text.toString();
    }

    private static String fill(String line, UnaryOperator<String> operator) {
        Matcher matcher = BLANK.matcher(line);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(operator.apply(found.group(1))));
    }
}
