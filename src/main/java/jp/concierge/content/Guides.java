package jp.concierge.content;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.concierge.shared.GoneException;
import jp.concierge.shared.NotFoundException;

/** The published guides and case studies, for everybody. */
@Stateless
public class Guides {
    @Inject
    private ContentRepository contents;
    @Inject
    private Publisher publisher;
    @Inject
    private Clock clock;

    /** What is published today, in the editors' order; empty when nothing is. */
    @PermitAll
    public List<GuideRow> listPublished() {
        return contents.guides(LocalDate.now(clock));
    }

    /**
     * A guide to be read.
     *
     * @param version "" for the one in force; else the number of an earlier or coming one
     * @throws GoneException when it was withdrawn
     * @throws NotFoundException when there is none
     */
    @PermitAll
    public PublishedText get(String slug, String version) {
        return publisher.get(false, slug, version);
    }
}
