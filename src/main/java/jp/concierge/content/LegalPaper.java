package jp.concierge.content;

import java.time.LocalDate;
import java.util.List;

/**
 * One version of a published paper, filled in with the operator's settings.
 *
 * @param effectiveFrom first day; also the name of the version
 * @param hash SHA-256 of the text before it was filled in, in hexadecimal
 */
public record LegalPaper(LegalDocument document, LocalDate effectiveFrom, String hash, List<Block> blocks) {

    public LegalPaper {
        blocks = List.copyOf(blocks);
    }

    public String version() {
        return effectiveFrom.toString();
    }

    /** What a block is. */
    public enum Kind {
        HEADING, PARAGRAPH, LIST, FACTS, TABLE
    }

    /**
     * A piece of the paper.
     *
     * @param text of a heading or paragraph
     * @param rows of a list (one cell each), of facts (name and value) or of a table (the first row is its head)
     */
    public record Block(Kind kind, String text, List<List<String>> rows) {
        public boolean isHeading() {
            return kind == Kind.HEADING;
        }

        public boolean isParagraph() {
            return kind == Kind.PARAGRAPH;
        }

        public boolean isList() {
            return kind == Kind.LIST;
        }

        public boolean isFacts() {
            return kind == Kind.FACTS;
        }

        public boolean isTable() {
            return kind == Kind.TABLE;
        }

        public List<String> head() {
            return rows.get(0);
        }

        public List<List<String>> body() {
            return rows.subList(1, rows.size());
        }
    }
}
