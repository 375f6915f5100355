package jp.concierge.content.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Optional;
import jp.concierge.content.LegalDocument;
import jp.concierge.content.LegalDocuments;
import jp.concierge.content.PublicVersion;
import jp.concierge.content.PublishedText;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.web.PathVariables;

/** A published paper; the address names it, {@code ?version=} an older or coming version. */
@Named
@RequestScoped
public class LegalView {
    @Inject
    private LegalDocuments documents;
    @Inject
    private PathVariables path;
    private PublishedText text;

    public PublishedText getText() {
        if (text == null) {
            String slug = path.getRequested().substring(path.getRequested().lastIndexOf('/') + 1);
            LegalDocument document = Arrays.stream(LegalDocument.values()).filter(d -> d.slug().equals(slug)).findFirst().orElseThrow(() -> new NotFoundException("paper"));
            text = documents.get(document, path.query("version"));
        }
        return text;
    }

    /** The version that will replace the one in force, when the one in force is shown; null when none is announced. */
    public PublicVersion getAnnounced() {
        Optional<PublicVersion> next = getText().versions().stream().filter(v -> v.effectiveFrom().isAfter(getText().version().effectiveFrom()))
                .reduce((later, earlier) -> earlier);
        return getText().isCurrent() ? next.orElse(null) : null;
    }
}
