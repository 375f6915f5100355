package jp.concierge.content.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.concierge.content.LegalDocument;
import jp.concierge.content.LegalPaper;
import jp.concierge.content.LegalPapers;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.web.PathVariables;

/** A published paper; the address names it, {@code ?version=} an older or coming version. */
@Named
@RequestScoped
public class LegalView {
    @Inject
    private LegalPapers papers;
    @Inject
    private PathVariables path;
    private LegalPaper paper;
    private LocalDate current;

    public LegalPaper getPaper() {
        if (paper == null) {
            String slug = path.getRequested().substring(path.getRequested().lastIndexOf('/') + 1);
            LegalDocument document = Arrays.stream(LegalDocument.values()).filter(d -> d.slug().equals(slug)).findFirst().orElseThrow(() -> new NotFoundException("paper"));
            LegalPaper inForce = papers.current(document);
            current = inForce.effectiveFrom();
            String version = path.query("version");
            paper = version.isEmpty() ? inForce : papers.find(document, version).orElseThrow(() -> new NotFoundException("version"));
        }
        return paper;
    }

    /** True for the version that holds today. */
    public boolean isCurrent() {
        return getPaper().effectiveFrom().equals(current);
    }

    /** True for a version that will hold later. */
    public boolean isComing() {
        return getPaper().effectiveFrom().isAfter(current);
    }

    public String getPath() {
        return "/legal/" + getPaper().document().slug();
    }

    public List<LocalDate> getVersions() {
        return papers.versions(getPaper().document());
    }
}
