package jp.concierge.testimonial;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.concierge.doctor.Doctors;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Normalized;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.config.ClockProducer;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;

/** What doctors do with their own testimonial. Whose it is follows from who is signed in, never from the request. */
@Stateless
@RolesAllowed(Role.Name.DOCTOR)
public class MyVoiceService {
    private static final int LONGEST_REMARK = 1000;
    @Inject
    private TestimonialRepository testimonials;
    @Inject
    private Doctors doctors;
    @Inject
    private DraftRules rules;
    @Inject
    private Policies policies;
    @Inject
    private ReferenceTables reference;
    @Inject
    private Steps steps;
    @Inject
    private Event<ReviewRequested> reviewRequested;
    @Inject
    private Caller caller;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    @RolesAllowed(Role.Name.DOCTOR)
    public MyVoice get() {
        return own().map(this::detail).orElse(MyVoice.NONE);
    }

    /**
     * Keeps what was typed, finished or not.
     *
     * @param version seen by whoever typed; 0 when nothing was begun
     * @return the version from now on
     * @throws StaleEditException when it was changed elsewhere meanwhile, e.g. in another tab
     */
    @RolesAllowed(Role.Name.DOCTOR)
    public long save(long version, Draft typed) {
        Testimonial testimonial = write(version, rules.kept(typed));
        testimonials.flush();
        return testimonial.version();
    }

    /** Hands it to the moderators; what they asked for counts as answered. Sent twice, it is submitted once. */
    @RolesAllowed(Role.Name.DOCTOR)
    public void submit(long version, Draft typed, Map<UUID, String> answers) {
        Draft draft = rules.kept(typed);
        rules.requireWhole(draft);
        Optional<Testimonial> present = own();
        if (present.isPresent() && present.get().state() == TestimonialState.SUBMITTED && present.get().draft(vault).equals(draft)) {
            return;
        }
        Testimonial testimonial = write(version, draft);
        Instant now = clock.instant();
        boolean answered = false;
        for (ChangeRequest request : testimonials.requests(testimonial.id())) {
            if (request.isOpen()) {
                request.answer(remark(answers.getOrDefault(request.id(), ""), "answer" + request.id()), now, vault);
                answered = true;
            }
        }
        testimonial.submit(now);
        steps.record(testimonial, answered ? StepKind.ANSWERED : StepKind.SUBMITTED);
        reviewRequested.fire(new ReviewRequested(testimonial.id()));
    }

    /** Agrees to be shown exactly like this. */
    @RolesAllowed(Role.Name.DOCTOR)
    public void agree(long version) {
        Testimonial testimonial = locked(version);
        testimonial.agree(clock.instant());
        steps.record(testimonial, StepKind.DOCTOR_AGREED);
        reviewRequested.fire(new ReviewRequested(testimonial.id()));
    }

    /** @param why what should be different; must not be blank */
    @RolesAllowed(Role.Name.DOCTOR)
    public void disagree(long version, String why) {
        String reason = required(why, "why");
        Testimonial testimonial = locked(version);
        testimonial.disagree(clock.instant());
        steps.record(testimonial, StepKind.DOCTOR_DISAGREED, reason);
        reviewRequested.fire(new ReviewRequested(testimonial.id()));
    }

    /** Takes it back; when this returns nothing of it is public any more. No reason is asked for. */
    @RolesAllowed(Role.Name.DOCTOR)
    public void withdraw(long version) {
        Testimonial testimonial = locked(version);
        testimonial.withdraw(clock.instant());
        testimonials.unpublish(testimonial.id());
        steps.record(testimonial, StepKind.WITHDRAWN);
    }

    /** Begins again with what was written. */
    @RolesAllowed(Role.Name.DOCTOR)
    public void reopen(long version) {
        Testimonial testimonial = locked(version);
        testimonial.reopen(clock.instant());
        steps.record(testimonial, StepKind.REOPENED);
    }

    private Testimonial write(long version, Draft draft) {
        Doctors.DoctorKeys doctor = doctor();
        testimonials.queueUp(doctor.id());
        Optional<Testimonial> present = testimonials.findOfDoctor(doctor.id());
        if (present.isEmpty()) {
            Testimonial begun = new Testimonial(doctor.id(), draft, clock.instant(), vault);
            testimonials.add(begun);
            steps.record(begun, StepKind.STARTED);
            return begun;
        }
        Testimonial testimonial = testimonials.lock(present.get());
        StaleEditException.check(version, testimonial.version());
        if (!testimonial.draft(vault).equals(draft)) {
            testimonial.write(draft, clock.instant(), vault);
        } else if (!testimonial.state().isWritable()) {
            throw new BusinessRuleException("testimonial.error.state");
        }
        return testimonial;
    }

    private MyVoice detail(Testimonial testimonial) {
        Draft draft = testimonial.draft(vault);
        Edit edit = testimonial.edit(vault);
        Facts facts = edit.coarsening().apply(draft.consented(), reference.physicianCounts());
        Optional<PublishedVoice> published = testimonials.published(testimonial.id());
        LocalDate earliest = policies.publication().earliest(draft.joined(), draft.composite());
        LocalDate publicFrom = published.map(voice -> voice.publicFrom().atZone(ClockProducer.JAPAN).toLocalDate()).orElse(null);
        String slug = published.filter(voice -> !voice.publicFrom().isAfter(clock.instant())).map(PublishedVoice::slug).orElse(null);
        return new MyVoice(testimonial.number(), testimonial.version(), testimonial.state(), draft, shown(draft, edit, facts), testimonial.isEdited(),
                policies.lint().check(edit, facts), testimonials.requests(testimonial.id()).stream().map(request -> request.row(vault)).toList(),
                testimonials.steps(testimonial.id()).stream().map(step -> step.row(vault)).toList(), earliest == LocalDate.MIN ? null : earliest, publicFrom, slug,
                testimonial.savedAt());
    }

    /** As it would be published today. */
    private Voice shown(Draft draft, Edit edit, Facts facts) {
        return new Voice("", draft.allows(VoiceField.HEADLINE) ? edit.headline() : "", draft.allows(VoiceField.STORY) ? Voice.paragraphs(edit.story()) : java.util.List.of(), facts,
                draft.composite(), draft.provided(), edit.changesWordsOf(draft), LocalDate.now(clock));
    }

    private Testimonial locked(long version) {
        Testimonial testimonial = testimonials.lock(own().orElseThrow(() -> new NotFoundException("testimonial")));
        StaleEditException.check(version, testimonial.version());
        return testimonial;
    }

    private Optional<Testimonial> own() {
        return testimonials.findOfDoctor(doctor().id());
    }

    private Doctors.DoctorKeys doctor() {
        return doctors.findOfAccount(caller.requireAccountId()).orElseThrow(() -> new NotFoundException("doctor"));
    }

    /** A remark in its normal form; may be blank. */
    static String remark(String typed, String field) {
        String text = Normalized.text(typed);
        DraftRules.limit(text, LONGEST_REMARK, field);
        return text;
    }

    static String required(String typed, String field) {
        String text = remark(typed, field);
        if (text.isEmpty()) {
            throw new BusinessRuleException("testimonial.error.reason").at(field);
        }
        return text;
    }
}
