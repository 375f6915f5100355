package jp.concierge.testimonial;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Normalized;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.config.ClockProducer;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;

/**
 * The moderators' work on testimonials. Whatever a page offers, a testimonial leaves this service for the public only with
 * the doctor's agreement, enough physicians who fit, no open finding, late enough after joining, and by a second person.
 */
@Stateless
@RolesAllowed({Role.Name.MODERATOR, Role.Name.ADMIN})
public class ModerationService {
    @Inject
    private TestimonialRepository testimonials;
    @Inject
    private Policies policies;
    @Inject
    private ReferenceTables reference;
    @Inject
    private Steps steps;
    @Inject
    private AuditTrail audit;
    @Inject
    private Event<ReviewRequested> reviewRequested;
    @Inject
    private Event<AnswerRequested> answerRequested;
    @Inject
    private Event<TestimonialPublished> publishedEvents;
    @Inject
    private Event<TestimonialUnpublished> unpublishedEvents;
    @Inject
    private Caller caller;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    /** The queue, what waits longest first. The rows show what doctors wrote, so that the look is recorded. */
    @RolesAllowed({Role.Name.MODERATOR, Role.Name.ADMIN})
    public Page<ReviewRow> list(ReviewFilter filter, PageRequest page) {
        List<ReviewRow> rows = testimonials.list(filter.states(), page.offset(), page.size()).stream().map(this::row).toList();
        if (!rows.isEmpty()) {
            audit.record(AuditAction.VIEWED, "testimonial", null, "list", rows.stream().map(ReviewRow::number).collect(Collectors.joining(",")));
        }
        return new Page<>(rows, testimonials.count(filter.states()), page.number(), page.size());
    }

    @RolesAllowed({Role.Name.MODERATOR, Role.Name.ADMIN})
    public long count(ReviewFilter filter) {
        return testimonials.count(filter.states());
    }

    @RolesAllowed({Role.Name.MODERATOR, Role.Name.ADMIN})
    public Review get(String number) {
        Testimonial testimonial = testimonials.getSubmitted(number);
        audit.record(AuditAction.VIEWED, "testimonial", testimonial.id());
        return review(testimonial);
    }

    /** Keeps other words and how exactly facts are told. */
    @RolesAllowed({Role.Name.MODERATOR, Role.Name.ADMIN})
    public void edit(String number, long version, Edit typed) {
        Edit edit = new Edit(Normalized.text(typed.headline()).replace('\n', ' '), Normalized.text(typed.story()), typed.coarsening());
        DraftRules.limit(edit.headline(), Draft.HEADLINE_LONGEST, "editHeadline");
        DraftRules.limit(edit.story(), Draft.STORY_LONGEST, "editStory");
        if (edit.headline().isEmpty() || edit.story().isEmpty()) {
            throw new BusinessRuleException("testimonial.error.missing").at(edit.headline().isEmpty() ? "editHeadline" : "editStory");
        }
        Testimonial testimonial = locked(number, version);
        if (!testimonial.edit(vault).equals(edit)) {
            testimonial.edit(edit, caller.requireAccountId(), vault);
            steps.record(testimonial, StepKind.EDITED);
        }
    }

    /** Coarsens step by step in the proposed order until enough physicians fit, as far as that is possible. */
    @RolesAllowed({Role.Name.MODERATOR, Role.Name.ADMIN})
    public void coarsenEnough(String number, long version) {
        Testimonial testimonial = locked(number, version);
        Edit edit = testimonial.edit(vault);
        coarsen(testimonial, edit, policies.coarsening().enough(testimonial.draft(vault).consented(), edit.coarsening()));
    }

    /** Coarsens by one proposal. */
    @RolesAllowed({Role.Name.MODERATOR, Role.Name.ADMIN})
    public void coarsen(String number, long version, CoarseningPlan.Step step) {
        Testimonial testimonial = locked(number, version);
        Edit edit = testimonial.edit(vault);
        coarsen(testimonial, edit, policies.coarsening().with(step, testimonial.draft(vault).consented(), edit.coarsening()));
    }

    private void coarsen(Testimonial testimonial, Edit edit, Coarsening coarser) {
        testimonial.edit(new Edit(edit.headline(), edit.story(), coarser), caller.requireAccountId(), vault);
        steps.record(testimonial, StepKind.EDITED);
    }

    /** @param wishes what the doctor should change, at which field; blank ones are left out, one is needed */
    @RolesAllowed({Role.Name.MODERATOR, Role.Name.ADMIN})
    public void askForChanges(String number, long version, Map<VoiceField, String> wishes) {
        Testimonial testimonial = locked(number, version);
        Instant now = clock.instant();
        long asked = 0;
        for (Map.Entry<VoiceField, String> wish : wishes.entrySet()) {
            String text = MyVoiceService.remark(wish.getValue(), "wish");
            if (!text.isEmpty()) {
                testimonials.add(new ChangeRequest(testimonial.id(), wish.getKey(), text, caller.getLabel(), now, vault));
                asked++;
            }
        }
        if (asked == 0) {
            throw new BusinessRuleException("testimonial.error.wish").at("wish");
        }
        testimonial.askForChanges(now);
        steps.record(testimonial, StepKind.CHANGES_ASKED);
        answerRequested.fire(new AnswerRequested(testimonial.id(), testimonial.doctorId()));
    }

    /** Lets a finding stand, for a reason that stays in the history. Gifts and contacts must go whatever the reason. */
    @RolesAllowed({Role.Name.MODERATOR, Role.Name.ADMIN})
    public void dismiss(String number, long version, FindingKind kind, String words, String why) {
        String reason = MyVoiceService.required(why, "reason");
        Testimonial testimonial = locked(number, version);
        Finding finding = findings(testimonial).stream().filter(row -> row.isOpen() && row.finding().kind() == kind && row.finding().text().equals(words)).map(FindingRow::finding)
                .findFirst().orElseThrow(() -> new BusinessRuleException("testimonial.error.finding"));
        if (!kind.isDismissible()) {
            throw new BusinessRuleException("testimonial.error.mustGo");
        }
        if (!testimonial.state().isReviewed()) {
            throw new BusinessRuleException("testimonial.error.state");
        }
        testimonials.add(new Dismissal(testimonial.id(), finding, reason, caller.getLabel(), clock.instant(), vault));
        steps.record(testimonial, StepKind.DISMISSED, reason);
    }

    /** Asks the doctor to agree to the very text that will be seen. */
    @RolesAllowed({Role.Name.MODERATOR, Role.Name.ADMIN})
    public void askForApproval(String number, long version) {
        Testimonial testimonial = locked(number, version);
        requireClean(testimonial);
        testimonial.askForApproval(clock.instant());
        steps.record(testimonial, StepKind.APPROVAL_ASKED);
        answerRequested.fire(new AnswerRequested(testimonial.id(), testimonial.doctorId()));
    }

    /** The first person's yes; a second one publishes. */
    @RolesAllowed({Role.Name.MODERATOR, Role.Name.ADMIN})
    public void approve(String number, long version) {
        Testimonial testimonial = locked(number, version);
        requireClean(testimonial);
        testimonial.approve(caller.requireAccountId(), clock.instant());
        steps.record(testimonial, StepKind.APPROVED);
        reviewRequested.fire(new ReviewRequested(testimonial.id()));
    }

    @RolesAllowed({Role.Name.MODERATOR, Role.Name.ADMIN})
    public void sendBack(String number, long version, String why) {
        String reason = MyVoiceService.required(why, "back");
        Testimonial testimonial = locked(number, version);
        testimonial.sendBack(clock.instant());
        steps.record(testimonial, StepKind.SENT_BACK, reason);
    }

    /**
     * Publishes, on the common day that follows.
     *
     * @return that day
     * @throws BusinessRuleException when fewer physicians fit than must, a finding is open, it is too early after joining, or the
     *         caller edited or approved it
     */
    @RolesAllowed({Role.Name.MODERATOR, Role.Name.ADMIN})
    public LocalDate publish(String number, long version) {
        Testimonial testimonial = locked(number, version);
        requireClean(testimonial);
        Draft draft = testimonial.draft(vault);
        Instant now = clock.instant();
        PublicationPolicy policy = policies.publication();
        if (!policy.isAllowed(draft.joined(), draft.composite(), now)) {
            throw new BusinessRuleException("testimonial.error.early", policy.monthsAfterJoining());
        }
        testimonial.publish(caller.requireAccountId(), now);
        Edit edit = testimonial.edit(vault);
        LocalDate day = policy.appears(now);
        testimonials.unpublish(testimonial.id());
        testimonials.add(new PublishedVoice(testimonial.id(), edit.coarsening().apply(draft.consented(), reference.physicianCounts()), edit, draft.composite(), draft.provided(),
                edit.changesWordsOf(draft), day.atStartOfDay(ClockProducer.JAPAN).toInstant(), now, reference.physicianCounts()));
        steps.record(testimonial, StepKind.PUBLISHED);
        publishedEvents.fire(new TestimonialPublished(testimonial.id(), testimonial.doctorId()));
        return day;
    }

    /** Takes it down at once. One person is enough for that. */
    @RolesAllowed({Role.Name.MODERATOR, Role.Name.ADMIN})
    public void unpublish(String number, long version, String why) {
        String reason = MyVoiceService.required(why, "down");
        Testimonial testimonial = locked(number, version);
        testimonial.unpublish(clock.instant());
        testimonials.unpublish(testimonial.id());
        steps.record(testimonial, StepKind.UNPUBLISHED, reason);
        unpublishedEvents.fire(new TestimonialUnpublished(testimonial.id(), testimonial.doctorId()));
    }

    private void requireClean(Testimonial testimonial) {
        CellPolicy.Cell cell = policies.cell().estimate(shown(testimonial));
        if (!cell.isEnough()) {
            throw new BusinessRuleException("testimonial.error.cell", cell.fits(), cell.minimum());
        }
        long open = findings(testimonial).stream().filter(FindingRow::isOpen).count();
        if (open > 0) {
            throw new BusinessRuleException("testimonial.error.findings", open);
        }
    }

    private Testimonial locked(String number, long version) {
        Testimonial testimonial = testimonials.lock(testimonials.getSubmitted(number));
        StaleEditException.check(version, testimonial.version());
        return testimonial;
    }

    private Facts shown(Testimonial testimonial) {
        return testimonial.edit(vault).coarsening().apply(testimonial.draft(vault).consented(), reference.physicianCounts());
    }

    private List<FindingRow> findings(Testimonial testimonial) {
        List<Dismissal> dismissals = testimonials.dismissals(testimonial.id());
        return policies.lint().check(testimonial.edit(vault), shown(testimonial)).stream().map(finding -> {
            Optional<Dismissal> dismissal = dismissals.stream().filter(one -> finding.kind().isDismissible() && one.isOf(finding, vault)).findFirst();
            return new FindingRow(finding, dismissal.map(Dismissal::byLabel).orElse(""), dismissal.map(one -> one.reason(vault)).orElse(""));
        }).toList();
    }

    private ReviewRow row(Testimonial testimonial) {
        Facts shown = shown(testimonial);
        CellPolicy.Cell cell = policies.cell().estimate(shown);
        return new ReviewRow(testimonial.number(), testimonial.state(), shown, testimonial.edit(vault).headline(), testimonial.waitingSince(), testimonial.submittedAt(),
                cell.fits(), cell.isEnough(), findings(testimonial).stream().filter(FindingRow::isOpen).count());
    }

    private Review review(Testimonial testimonial) {
        Draft draft = testimonial.draft(vault);
        Edit edit = testimonial.edit(vault);
        Facts shown = shown(testimonial);
        CellPolicy.Cell cell = policies.cell().estimate(shown);
        Optional<PublishedVoice> published = testimonials.published(testimonial.id());
        PublicationPolicy publication = policies.publication();
        LocalDate earliest = draft.composite() ? null : publication.earliest(draft.joined(), false);
        return new Review(testimonial.number(), testimonial.version(), testimonial.state(), testimonial.waitingSince(), draft, edit, shown, cell,
                cell.isEnough() ? List.of() : policies.coarsening().proposals(draft.consented(), edit.coarsening()), findings(testimonial),
                policies.lint().check(Edit.of(draft), draft.consented()), testimonials.requests(testimonial.id()).stream().map(request -> request.row(vault)).toList(),
                testimonials.steps(testimonial.id()).stream().map(step -> step.row(vault)).toList(), draft.joined(), earliest, publication.appears(clock.instant()),
                testimonial.mayBePublishedBy(caller.requireAccountId()), published.map(voice -> voice.publicFrom().atZone(ClockProducer.JAPAN).toLocalDate()).orElse(null),
                published.map(PublishedVoice::slug).orElse(null));
    }
}
