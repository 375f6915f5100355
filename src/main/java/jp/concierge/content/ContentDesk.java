package jp.concierge.content;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Normalized;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;

/**
 * The editors' acts. Each names the state of the item that the editor saw; when another changed it meanwhile, nothing is done
 * and both are told. {@link EditorRights} says who may do what.
 */
@Stateless
public class ContentDesk {
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 300;
    private static final int STEP = 10;
    @Inject
    private ContentRepository contents;
    @Inject
    private EditorRights rights;
    @Inject
    private ContentLint lint;
    @Inject
    private AuditTrail audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /**
     * Begins a guide or case study at the end of the list; legal documents are those of the page map.
     *
     * @return code of the new item, which has a draft
     */
    @RolesAllowed({Role.Name.MODERATOR, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public String create(ContentKind kind, String slug, ContentText text) {
        if (kind == null || kind.isLegal()) {
            throw new BusinessRuleException("content.error.kind.new").at("kind");
        }
        rights.requireWrite(kind);
        text.requireWhole();
        contents.queueUp();
        ContentItem item = new ContentItem(kind, free(slug, null), contents.lastPosition() + STEP, clock.instant());
        item.startDraft(text, caller.getLabel(), clock.instant());
        contents.add(item);
        audit.record(AuditAction.CREATED, "content", item.id(), "number", "1");
        return item.code();
    }

    @RolesAllowed({Role.Name.MODERATOR, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void saveDraft(String code, long seen, ContentText text) {
        ContentItem item = open(code, seen);
        rights.requireWrite(item.kind());
        text.requireWhole();
        item.editDraft(text, caller.getLabel(), clock.instant());
        changed(item, item.draft().orElseThrow().number(), VersionState.DRAFT);
    }

    /** Kind, address and place in the list. */
    @RolesAllowed({Role.Name.MODERATOR, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void place(String code, long seen, ContentKind kind, String slug, int position) {
        ContentItem item = open(code, seen);
        rights.requireWrite(item.kind());
        if (position < 0 || position > 9999) {
            throw new BusinessRuleException("content.error.position").at("position");
        }
        item.place(kind, free(slug, item), position, clock.instant());
        audit.record(AuditAction.CHANGED, "content", item.id(), "fields", "place");
    }

    /** Begins the next version with the text of an earlier one; 0 means the one in force, else the newest. */
    @RolesAllowed({Role.Name.MODERATOR, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void correct(String code, long seen, int number) {
        ContentItem item = open(code, seen);
        rights.requireWrite(item.kind());
        ContentVersion source = number > 0 ? item.get(number) : item.inForce(today()).orElseGet(() -> item.versions().get(item.versions().size() - 1));
        ContentText text = source.text();
        ContentVersion draft = item.startDraft(new ContentText(text.title(), text.summary(), text.body(), ""), caller.getLabel(), clock.instant());
        audit.record(AuditAction.CHANGED, "content", item.id(), "number", Integer.toString(draft.number()), "source", Integer.toString(source.number()));
    }

    /** Gives the draft up; an item that was nothing but a draft goes with it. */
    @RolesAllowed({Role.Name.MODERATOR, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void discard(String code, long seen) {
        ContentItem item = open(code, seen);
        rights.requireWrite(item.kind());
        item.discardDraft(clock.instant());
        audit.record(AuditAction.DELETED, "content", item.id(), "state", VersionState.DRAFT.name());
        if (item.versions().isEmpty()) {
            contents.remove(item);
        }
    }

    /**
     * Publishes the draft from a day on.
     *
     * @param from null for today
     * @throws BusinessRuleException when the lint refuses the text (R23)
     */
    @RolesAllowed({Role.Name.MODERATOR, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void publish(String code, long seen, LocalDate from) {
        ContentItem item = open(code, seen);
        rights.requirePublish(item.kind());
        item.draft().ifPresent(draft -> lint.check(draft.text()).stream().filter(LintFinding::isRefusing).findFirst().ifPresent(finding -> {
            throw new BusinessRuleException("content.error.lint." + finding.concern(), finding.words());
        }));
        ContentVersion published = item.publish(from == null ? today() : from, today(), caller.getLabel(), clock.instant());
        audit.record(AuditAction.CHANGED, "content", item.id(), "number", Integer.toString(published.number()), "state", VersionState.PUBLISHED.name(),
                "effective", published.effectiveFrom().toString());
    }

    /** @param reason for colleagues; stays in the history */
    @RolesAllowed({Role.Name.MODERATOR, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void withdraw(String code, long seen, int number, String reason) {
        ContentItem item = open(code, seen);
        rights.requirePublish(item.kind());
        String why = Normalized.text(reason);
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw new BusinessRuleException("content.error.reason", SHORTEST_REASON, LONGEST_REASON).at("reason");
        }
        item.withdraw(number, why, today(), caller.getLabel(), clock.instant());
        audit.record(AuditAction.CHANGED, "content", item.id(), "number", Integer.toString(number), "state", VersionState.WITHDRAWN.name());
    }

    @RolesAllowed({Role.Name.MODERATOR, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void restore(String code, long seen, int number) {
        ContentItem item = open(code, seen);
        rights.requirePublish(item.kind());
        item.restore(number, clock.instant());
        changed(item, number, VersionState.PUBLISHED);
    }

    private void changed(ContentItem item, int number, VersionState state) {
        audit.record(AuditAction.CHANGED, "content", item.id(), "number", Integer.toString(number), "state", state.name());
    }

    private ContentItem open(String code, long seen) {
        ContentItem item = contents.lock(code);
        StaleEditException.check(seen, item.version());
        return item;
    }

    private String free(String typed, ContentItem own) {
        String slug = ContentSlug.check(typed);
        if (contents.find(slug).filter(other -> own == null || !other.id().equals(own.id())).isPresent()) {
            throw new BusinessRuleException("content.error.slug.taken").at("slug");
        }
        return slug;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
