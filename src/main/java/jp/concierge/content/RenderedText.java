package jp.concierge.content;

import java.util.List;

/**
 * A Markdown text as harmless HTML.
 *
 * @param html elements of the list of {@link HtmlPolicy} only; names in braces are not filled in yet
 * @param headings in the order of the text
 */
public record RenderedText(String html, List<Heading> headings) {
    /** From so many headings on a text gets a table of contents. */
    private static final int MANY = 3;

    public RenderedText {
        headings = List.copyOf(headings);
    }

    /**
     * A heading of the text.
     *
     * @param id of its element
     * @param level 2 for a section, 3 and more for its parts
     */
    public record Heading(String id, int level, String text) {
        public boolean isSection() {
            return level == 2;
        }
    }

    /** The sections, when there are enough of them to need a table of contents; else empty. */
    public List<Heading> contents() {
        List<Heading> sections = headings.stream().filter(Heading::isSection).toList();
        return sections.size() < MANY ? List.of() : sections;
    }
}
