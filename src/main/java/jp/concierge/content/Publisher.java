package jp.concierge.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.concierge.shared.GoneException;
import jp.concierge.shared.NotFoundException;

/** Finds the version of a text that the public asks for, and says how it stands to the day. */
@ApplicationScoped
class Publisher {
    private static final Comparator<PublicVersion> BY_FORCE = Comparator.comparing(PublicVersion::effectiveFrom).thenComparing(PublicVersion::number);
    @Inject
    private ContentRepository contents;
    @Inject
    private RenderedTexts rendered;
    @Inject
    private Blanks blanks;
    @Inject
    private Clock clock;

    /**
     * @param wanted "" for the one in force; else a number, or the day from which a version holds
     * @throws GoneException when the text was withdrawn
     * @throws NotFoundException when nothing of the kind was ever published
     */
    PublishedText get(boolean legal, String slug, String wanted) {
        List<PublicVersion> all = contents.versions(slug).stream().filter(v -> v.kind().isLegal() == legal).toList();
        List<PublicVersion> readable = all.stream().filter(v -> v.state() == VersionState.PUBLISHED).sorted(BY_FORCE.reversed()).toList();
        LocalDate today = LocalDate.now(clock);
        Optional<PublicVersion> inForce = readable.stream().filter(v -> !v.effectiveFrom().isAfter(today)).findFirst();
        PublicVersion version = (wanted.isEmpty() ? inForce : readable.stream().filter(v -> wanted.equals(Integer.toString(v.number())) || wanted.equals(v.effectiveFrom().toString())).findFirst())
                .orElseThrow(() -> all.size() > readable.size() ? new GoneException("content") : new NotFoundException("content"));
        PublicStanding standing = version.effectiveFrom().isAfter(today) ? PublicStanding.COMING
                : inForce.filter(version::equals).isPresent() ? PublicStanding.CURRENT : PublicStanding.FORMER;
        RenderedText text = rendered.of(version.id(), () -> contents.body(version.id()));
        return new PublishedText(version, standing, blanks.fill(text.html()), text.contents(), readable);
    }
}
