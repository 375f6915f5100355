package jp.concierge.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The small notation of the papers: a line is a paragraph; "# " begins a heading, "- " an item of a list, ": a | b" a
 * fact with its name, "| a | b |" a row of a table whose first row is the head; a name in braces is filled in.
 */
final class PaperText {
    static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");

    private PaperText() {
    }

    /** @param named value for each name in braces */
    static List<LegalPaper.Block> parse(String source, UnaryOperator<String> named) {
        List<LegalPaper.Block> blocks = new ArrayList<>();
        List<List<String>> open = null;
        LegalPaper.Kind openKind = null;
        for (String line : source.lines().map(String::strip).filter(text -> !text.isEmpty()).toList()) {
            LegalPaper.Kind kind = kind(line);
            if (kind == LegalPaper.Kind.LIST || kind == LegalPaper.Kind.FACTS || kind == LegalPaper.Kind.TABLE) {
                if (kind != openKind) {
                    open = new ArrayList<>();
                    blocks.add(new LegalPaper.Block(kind, "", open));
                }
                open.add(cells(kind, line, named));
            } else {
                blocks.add(new LegalPaper.Block(kind, fill(kind == LegalPaper.Kind.HEADING ? line.substring(2) : line, named), List.of()));
            }
            openKind = kind;
        }
        return blocks;
    }

    private static LegalPaper.Kind kind(String line) {
        if (line.startsWith("# ")) {
            return LegalPaper.Kind.HEADING;
        }
        if (line.startsWith("- ")) {
            return LegalPaper.Kind.LIST;
        }
        if (line.startsWith(": ")) {
            return LegalPaper.Kind.FACTS;
        }
        return line.startsWith("| ") ? LegalPaper.Kind.TABLE : LegalPaper.Kind.PARAGRAPH;
    }

    private static List<String> cells(LegalPaper.Kind kind, String line, UnaryOperator<String> named) {
        if (kind == LegalPaper.Kind.LIST) {
            return List.of(fill(line.substring(2), named));
        }
        return Arrays.stream((kind == LegalPaper.Kind.FACTS ? line.substring(2) : line.substring(1, line.lastIndexOf('|'))).split("\\|")).map(cell -> fill(cell.strip(), named)).toList();
    }

    private static String fill(String text, UnaryOperator<String> named) {
        Matcher matcher = BLANK.matcher(text);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(named.apply(found.group(1))));
    }
}
