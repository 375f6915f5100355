package jp.concierge.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Rendered texts of published versions, kept on each node. A published text never changes and a correction is another version
 * with another key, so that nothing kept here can be out of date. Which version is shown is asked of the database each time.
 */
@ApplicationScoped
public class RenderedTexts {
    private static final int KEPT = 300;
    private final Map<UUID, RenderedText> kept = Collections.synchronizedMap(new LinkedHashMap<>(64, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, RenderedText> eldest) {
            return size() > KEPT;
        }
    });
    @Inject
    private MarkdownRenderer renderer;

    RenderedText of(UUID versionId, Supplier<String> body) {
        RenderedText text = kept.get(versionId);
        if (text == null) {
            text = renderer.render(body.get());
            kept.put(versionId, text);
        }
        return text;
    }
}
