package jp.concierge.content;

import java.util.List;

/**
 * A text as it will look, with what the lint says of it.
 *
 * @param html harmless, with everything filled in
 */
public record ContentPreview(String html, int minutes, List<LintFinding> findings) {

    public boolean isRefused() {
        return findings.stream().anyMatch(LintFinding::isRefusing);
    }
}
