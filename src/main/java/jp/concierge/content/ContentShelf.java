package jp.concierge.content;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.concierge.audit.AuditHistory;
import jp.concierge.audit.AuditRow;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.TextComparison;
import jp.concierge.shared.security.Role;

/** What editors read: the list of everything, one item with its history, a text as it will look, two versions side by side. */
@Stateless
public class ContentShelf {
    private static final int SHOWN_HISTORY = 50;
    @Inject
    private ContentRepository contents;
    @Inject
    private AuditHistory history;
    @Inject
    private EditorRights rights;
    @Inject
    private MarkdownRenderer renderer;
    @Inject
    private Blanks blanks;
    @Inject
    private ContentLint lint;
    @Inject
    private Clock clock;

    /** In the order of the public list. There are tens of items, not thousands: the whole list is read. */
    @RolesAllowed({Role.Name.MODERATOR, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public List<ContentRow> list(ContentQuery query) {
        String words = folded(query.words());
        return contents.all().stream().filter(item -> words.isEmpty() || fits(item, words)).map(this::row)
                .filter(row -> (query.kind() == null || row.kind() == query.kind()) && (query.standing() == null || row.standing() == query.standing()) && (!query.draft() || row.draft()))
                .toList();
    }

    @RolesAllowed({Role.Name.MODERATOR, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public ContentDetail get(String code) {
        ContentItem item = contents.get(code);
        ContentRow row = row(item);
        return new ContentDetail(item.code(), item.version(), item.kind(), item.slug(), item.position(), row.standing(), row.title(), row.number(),
                item.draft().map(ContentVersion::number).orElse(0), item.firstPublishedAt(),
                item.versions().stream().sorted(Comparator.comparing(ContentVersion::number).reversed()).map(ContentVersion::row).toList(),
                rights.mayWrite(item.kind()), rights.mayPublish(item.kind()));
    }

    /** Who did what with an item, newest first. */
    @RolesAllowed({Role.Name.MODERATOR, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public List<AuditRow> history(String code) {
        return history.listForSubject(contents.get(code).id(), new PageRequest(1, SHOWN_HISTORY, null, false)).rows();
    }

    /** @param number of a version; 0 for the draft, else the one in force, else the newest */
    @RolesAllowed({Role.Name.MODERATOR, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public ContentText text(String code, int number) {
        ContentItem item = contents.get(code);
        return (number > 0 ? item.get(number) : item.draft().or(() -> item.inForce(today())).orElseGet(() -> newest(item))).text();
    }

    /** Also of a text that is not whole yet: whatever was typed. */
    @RolesAllowed({Role.Name.MODERATOR, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public ContentPreview preview(String title, String summary, String body, String note) {
        ContentText text = ContentText.asTyped(title, summary, shortened(body), note);
        return new ContentPreview(blanks.fill(renderer.render(text.body()).html()), ContentVersion.minutes(text.body()), lint.check(text));
    }

    /** @throws NotFoundException when one of the versions does not exist */
    @RolesAllowed({Role.Name.MODERATOR, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public List<TextComparison.Row> compare(String code, int left, int right) {
        ContentItem item = contents.get(code);
        return TextComparison.compare(whole(item.get(left).text()), whole(item.get(right).text()));
    }

    private static String whole(ContentText text) {
        return text.title() + "\n" + text.summary() + "\n\n" + text.body();
    }

    private static String shortened(String body) {
        return body == null || body.codePointCount(0, body.length()) <= ContentText.LONGEST_BODY ? body : body.substring(0, body.offsetByCodePoints(0, ContentText.LONGEST_BODY));
    }

    private ContentRow row(ContentItem item) {
        Optional<ContentVersion> inForce = item.inForce(today());
        Optional<ContentVersion> coming = item.versions().stream().filter(v -> v.is(VersionState.PUBLISHED) && !v.hasBegun(today())).min(ContentVersion.BY_FORCE);
        ContentVersion shown = inForce.orElseGet(() -> newest(item));
        return new ContentRow(item.code(), item.kind(), item.slug(), shown.text().title(), item.standing(today()), inForce.map(ContentVersion::number).orElse(0),
                inForce.or(() -> coming).map(ContentVersion::effectiveFrom).orElse(null), item.draft().isPresent(), inForce.isPresent() && coming.isPresent(), newest(item).row().changedBy(),
                item.changedAt());
    }

    private static ContentVersion newest(ContentItem item) {
        return item.versions().get(item.versions().size() - 1);
    }

    private static boolean fits(ContentItem item, String words) {
        return item.slug().contains(words) || item.versions().stream().map(ContentVersion::text).anyMatch(text -> folded(text.title() + text.summary() + text.body()).contains(words));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
