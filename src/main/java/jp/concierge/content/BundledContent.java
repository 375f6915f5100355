package jp.concierge.content;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;

/**
 * The texts that come with the program, from {@code content/}: at every start those whose address the database does not know
 * are published, so that no installation is ever without its legal documents. What is in the database is never overwritten.
 */
@Startup
@Singleton
public class BundledContent {
    private static final String FOLDER = "/content/";
    private static final String END_OF_HEAD = "---\n";
    @Inject
    private ContentRepository contents;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /**
     * A text with what stands in its head.
     *
     * @param effectiveFrom day from which it holds
     */
    record Bundled(ContentKind kind, String slug, int position, LocalDate effectiveFrom, ContentText text) {
    }

    @PostConstruct
    void publish() {
        contents.queueUp();
        for (Bundled one : all()) {
            if (!contents.has(one.slug())) {
                ContentItem item = new ContentItem(one.kind(), one.slug(), one.position(), clock.instant());
                item.startDraft(one.text(), "", clock.instant());
                item.publishBundled(one.effectiveFrom(), "", clock.instant());
                contents.add(item);
                audit.record(AuditAction.CREATED, "content", item.id(), "state", VersionState.PUBLISHED.name());
            }
        }
    }

    /** In the order of the index. */
    static List<Bundled> all() {
        return read("index.txt").lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(BundledContent::one).toList();
    }

    private static Bundled one(String file) {
        String source = read(file.strip());
        int end = source.indexOf(END_OF_HEAD);
        Map<String, String> head = new LinkedHashMap<>();
        source.substring(0, end).lines().forEach(line -> head.put(line.substring(0, line.indexOf(':')).strip(), line.substring(line.indexOf(':') + 1).strip()));
        return new Bundled(ContentKind.valueOf(head.get("kind")), head.get("slug"), Integer.parseInt(head.get("position")), LocalDate.parse(head.get("effective")),
                ContentText.of(head.get("title"), head.get("summary"), source.substring(end + END_OF_HEAD.length()), ""));
    }

    private static String read(String file) {
        try (InputStream in = BundledContent.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("The text " + file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
