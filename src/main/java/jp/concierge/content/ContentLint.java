package jp.concierge.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks through a text before it is published: words of gifts refuse it (R23), superlatives and promises that nobody can keep
 * are pointed out (R14), and so is what the renderer will not do. Words are also found when blanks, hyphens or another width
 * of characters hide them.
 */
@ApplicationScoped
public class ContentLint {
    @Inject
    private MarkdownRenderer renderer;
    @Inject
    private Blanks blanks;

    /** Findings in the order of their weight, each once. */
    public List<LintFinding> check(ContentText text) {
        String all = text.title() + "\n" + text.summary() + "\n" + text.body() + "\n" + text.note();
        Set<LintFinding> found = new LinkedHashSet<>();
        List<LintFinding> words = ForbiddenWords.check(all);
        words.stream().filter(LintFinding::isRefusing).forEach(found::add);
        blanks.unknown(text.body()).forEach(name -> found.add(new LintFinding(LintFinding.Concern.UNKNOWN_BLANK, "{" + name + "}")));
        found.addAll(words);
        String html = renderer.render(text.body()).html();
        if (html.contains("**") || html.contains("__")) {
            found.add(new LintFinding(LintFinding.Concern.OPEN_MARK, "**"));
        }
        if (html.contains("&lt;") || text.body().contains("![")) {
            found.add(new LintFinding(LintFinding.Concern.NO_HTML, html.contains("&lt;") ? "<" : "!["));
        }
        return List.copyOf(found);
    }
}
