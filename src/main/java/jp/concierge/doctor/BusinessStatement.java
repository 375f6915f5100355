package jp.concierge.doctor;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statement of the agency's business (article 32-13) as handed to seekers, from {@code papers/business-statement.txt}: the
 * version, then sections that begin with "# ". Names in braces are filled with the operator's settings.
 */
@ApplicationScoped
public class BusinessStatement {
    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");
    private final String source = read();

    /** A headed part of the statement. */
    public record Section(String title, List<String> paragraphs) {
    }

    public String version() {
        return source.lines().findFirst().orElseThrow().strip();
    }

    /** Hash of the text before it is filled in. */
    public String hash() {
        return ConsentText.sha256(source);
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

    private static String read() {
        try (InputStream in = BusinessStatement.class.getResourceAsStream("/papers/business-statement.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
