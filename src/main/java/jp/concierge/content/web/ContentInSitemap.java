package jp.concierge.content.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.concierge.content.GuideRow;
import jp.concierge.content.Guides;
import jp.concierge.content.LegalDocument;
import jp.concierge.content.LegalDocuments;
import jp.concierge.content.PublicVersion;
import jp.concierge.shared.web.SitemapSource;

/** The published guides, their list, and the legal documents in force. */
@ApplicationScoped
public class ContentInSitemap implements SitemapSource {
    @Inject
    private Guides guides;
    @Inject
    private LegalDocuments documents;

    @Override
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        List<GuideRow> published = guides.listPublished();
        published.stream().map(GuideRow::updatedOn).max(Comparator.<LocalDate>naturalOrder()).ifPresent(day -> entries.add(new Entry("/guides", day)));
        published.forEach(guide -> entries.add(new Entry(guide.path(), guide.updatedOn())));
        for (LegalDocument document : LegalDocument.values()) {
            PublicVersion version = documents.get(document, "").version();
            entries.add(new Entry(version.path(), version.updatedOn()));
        }
        return entries;
    }
}
