package jp.concierge.content;

import java.util.List;

/**
 * A published text as its page shows it.
 *
 * @param html harmless, with everything filled in
 * @param contents sections for the table of contents; empty for a short text
 * @param versions all versions that may be read, newest first
 */
public record PublishedText(PublicVersion version, PublicStanding standing, String html, List<RenderedText.Heading> contents, List<PublicVersion> versions) {

    public boolean isCurrent() {
        return standing == PublicStanding.CURRENT;
    }

    public boolean isComing() {
        return standing == PublicStanding.COMING;
    }
}
