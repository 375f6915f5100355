package jp.concierge.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import jp.concierge.shared.Normalized;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown with tables to harmless HTML. HTML that an author types shows as the characters it is made of, images as their
 * description; a line break is a line break, as Japanese writers expect. Headings begin at the second level, because the
 * first is the page's, and never skip a level. Whatever comes in, the answer comes fast: nesting is bounded.
 */
@ApplicationScoped
public class MarkdownRenderer {
    private static final int DEEPEST = 24;
    private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).build();

    public RenderedText render(String markdown) {
        Node document = PARSER.parse(Normalized.text(markdown));
        document.accept(new WithoutImages());
        List<RenderedText.Heading> headings = new ArrayList<>();
        document.accept(new Headings(headings));
        HtmlRenderer renderer = HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).escapeHtml(true).sanitizeUrls(true).urlSanitizer(new DefaultUrlSanitizer(HtmlPolicy.PROTOCOLS)).softbreak("<br />\n")
                .attributeProviderFactory(context -> MarkdownRenderer::attributes).build();
        return new RenderedText(HtmlPolicy.clean(renderer.render(document)), headings);
    }

    /** The text as a person reads it, without marks. */
    static String plain(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text one) {
                text.append(one.getLiteral());
            }

            @Override
            public void visit(Code one) {
                text.append(one.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak one) {
                text.append(' ');
            }
        });
        return text.toString();
    }

    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Heading heading && heading.getFirstChild() instanceof Anchor anchor) {
            attributes.put("id", anchor.id);
        } else if (node instanceof TableBlock) {
            attributes.put("class", "table");
        } else if (node instanceof TableCell cell) {
            attributes.remove("align");
            if (cell.isHeader()) {
                attributes.put("scope", "col");
            } else {
                attributes.put("data-label", plain(headOf(cell)));
            }
        }
    }

    /** The cell of the table's head above a cell. */
    private static Node headOf(TableCell cell) {
        int column = 0;
        for (Node before = cell.getPrevious(); before != null; before = before.getPrevious()) {
            column++;
        }
        Node table = cell.getParent();
        while (!(table instanceof TableBlock)) {
            table = table.getParent();
        }
        Node head = ((TableHead) table.getFirstChild()).getFirstChild().getFirstChild();
        for (; column > 0 && head.getNext() != null; column--) {
            head = head.getNext();
        }
        return head;
    }

    /** Carries the id of a heading; renders as nothing. */
    private static final class Anchor extends CustomNode {
        private final String id;

        Anchor(String id) {
            this.id = id;
        }
    }

    /** Numbers the headings and puts them on levels without gaps. */
    private static final class Headings extends AbstractVisitor {
        private final List<RenderedText.Heading> found;
        private final Deque<Integer> open = new ArrayDeque<>();

        Headings(List<RenderedText.Heading> found) {
            this.found = found;
        }

        @Override
        public void visit(Heading heading) {
            while (!open.isEmpty() && open.peek() >= heading.getLevel()) {
                open.pop();
            }
            open.push(heading.getLevel());
            heading.setLevel(Math.min(6, 1 + open.size()));
            String id = "s" + (found.size() + 1);
            found.add(new RenderedText.Heading(id, heading.getLevel(), plain(heading)));
            heading.prependChild(new Anchor(id));
        }
    }

    /** An image becomes its description; a text is no place for files from elsewhere. */
    private static final class WithoutImages extends AbstractVisitor {
        @Override
        public void visit(Image image) {
            visitChildren(image);
            while (image.getFirstChild() != null) {
                image.insertBefore(image.getFirstChild());
            }
            image.unlink();
        }
    }
}
