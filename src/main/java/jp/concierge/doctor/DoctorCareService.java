package jp.concierge.doctor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditHistory;
import jp.concierge.audit.AuditRow;
import jp.concierge.audit.AuditTrail;
import jp.concierge.settings.OperatorSettings;
import jp.concierge.settings.RuleCode;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.config.ClockProducer;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;

/** Who is in charge of a doctor, who opens the record and why, how the doctor is reached, what colleagues note. */
@Stateless
public class DoctorCareService {
    private static final int SHOWN_HISTORY = 30;
    @Inject
    private DoctorRepository doctors;
    @Inject
    private CareRepository care;
    @Inject
    private DoctorAccess access;
    @Inject
    private OperatorSettings operator;
    @Inject
    private AuditTrail audit;
    @Inject
    private AuditHistory history;
    @Inject
    private Event<DoctorAssigned> assigned;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;
    @Inject
    private Caller caller;

    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public DoctorFace face(String code) {
        Doctor doctor = find(code);
        Career career = doctor.career();
        return new DoctorFace(doctor.id(), doctor.code(), doctor.applicationNumber(), doctor.version(), doctor.state(), career.specialty(), career.subspecialty(),
                career.graduationYear(), doctor.consultantId(), care.label(doctor.consultantId()), doctor.registeredAt(), doctor.firstContactDueAt(),
                doctor.firstContactedAt(), access.reason(doctor).orElse(null), access.pass(doctor).map(BreakGlass::expiresAt).orElse(null),
                access.mayTake(doctor), access.mayAssign(doctor));
    }

    /** Everybody who can be in charge. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public List<Consultant> listConsultants() {
        return care.consultants();
    }

    /**
     * Opens the record for some hours to a consultant who is not in charge. The doctor can read the reason.
     *
     * @throws BusinessRuleException at {@code reason} when it is shorter than ten characters
     */
    @RolesAllowed(Role.Name.CONSULTANT)
    public void breakGlass(String code, String reason) {
        Doctor doctor = find(code);
        if (doctor.state() == DoctorState.ERASED) {
            throw new BusinessRuleException("error.doctor.erased");
        }
        if (access.reason(doctor).isPresent()) {
            return;
        }
        BreakGlass pass = new BreakGlass(doctor.id(), caller.requireAccountId(), reason, clock.instant(), Duration.ofHours(operator.rule(RuleCode.BREAK_GLASS_HOURS)), vault);
        care.add(pass);
        audit.record(AuditAction.BREAK_GLASS, "doctor", doctor.id(), "until", pass.expiresAt().atZone(ClockProducer.JAPAN).toLocalDateTime().toString());
    }

    /** What was done for the doctor and how the doctor may be reached now; {@link DoctorDeskService#open} has recorded the view. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER})
    public DoctorCare care(String code) {
        Doctor doctor = open(code);
        Map<UUID, String> labels = new HashMap<>();
        Map<ContactChannel, ContactVerdict> verdicts = new EnumMap<>(ContactChannel.class);
        for (ContactChannel channel : ContactChannel.values()) {
            verdicts.put(channel, doctor.mayContact(channel, clock.instant().atZone(ClockProducer.JAPAN)));
        }
        return new DoctorCare(
                care.attempts(doctor.id()).stream().map(a -> new DoctorCare.ContactRow(a.at(), a.channel(), a.outcome(), label(labels, a.actorId()), a.note(vault))).toList(),
                care.notes(doctor.id()).stream().map(n -> new DoctorCare.NoteRow(n.at(), n.kind(), label(labels, n.authorId()), n.text(vault))).toList(),
                care.passes(doctor.id()).stream().map(p -> new DoctorCare.PassRow(p.openedAt(), p.expiresAt(), label(labels, p.accountId()), p.reason(vault))).toList(),
                verdicts);
    }

    /** Who did and saw what of the record, newest first. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER})
    public List<AuditRow> history(String code) {
        return history.listForSubject(open(code).id(), new PageRequest(1, SHOWN_HISTORY, null, false)).rows();
    }

    /** A consultant takes charge of a doctor nobody has. */
    @RolesAllowed(Role.Name.CONSULTANT)
    public void take(String code) {
        Doctor doctor = doctors.lock(find(code));
        UUID me = caller.requireAccountId();
        if (me.equals(doctor.consultantId())) {
            return;
        }
        if (!access.mayTake(doctor)) {
            throw new BusinessRuleException("error.doctor.taken");
        }
        give(doctor, me);
    }

    /**
     * Gives the doctor to a consultant. The one in charge leaves a note for the next.
     *
     * @param consultantId null for nobody
     * @param note what the next must know; required when a consultant hands over, else may be blank
     * @throws StaleEditException when the doctor was changed since the caller saw the record
     */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void handOver(String code, long version, UUID consultantId, String note) {
        Doctor doctor = doctors.lock(find(code));
        if (!access.mayAssign(doctor)) {
            throw new BusinessRuleException("error.doctor.mayNotAssign");
        }
        if (consultantId != null && care.consultants().stream().noneMatch(c -> c.id().equals(consultantId))) {
            throw new BusinessRuleException("error.doctor.consultant").at("consultant");
        }
        String text = Profile.parseNote(note, "handOverNote", Profile.NOTE_LONGEST);
        boolean byConsultant = caller.requireAccountId().equals(doctor.consultantId());
        if (byConsultant && text == null) {
            throw new BusinessRuleException("error.doctor.handOver.note").at("handOverNote");
        }
        StaleEditException.check(version, doctor.version());
        if (java.util.Objects.equals(consultantId, doctor.consultantId())) {
            throw new BusinessRuleException("error.doctor.handOver.same").at("consultant");
        }
        if (text != null) {
            care.add(new DeskNote(doctor.id(), DeskNoteKind.HAND_OVER, caller.requireAccountId(), text, clock.instant(), vault));
        }
        give(doctor, consultantId);
    }

    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER})
    public void note(String code, String typed) {
        Doctor doctor = open(code);
        String text = Profile.parseNote(typed, "note", Profile.NOTE_LONGEST);
        if (text == null) {
            throw new BusinessRuleException("error.doctor.note").at("note");
        }
        care.add(new DeskNote(doctor.id(), DeskNoteKind.NOTE, caller.requireAccountId(), text, clock.instant(), vault));
        audit.record(AuditAction.NOTED, "doctor", doctor.id());
    }

    /**
     * Writes down a try to reach the doctor. What the doctor's policy forbids now cannot have been done, so it cannot be
     * written down either.
     *
     * @throws BusinessRuleException at {@code outcome} when the policy or the hour forbids the contact
     */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER})
    public void recordContact(RecordContact command) {
        if (command.channel() == null || command.outcome() == null) {
            throw new BusinessRuleException("error.doctor.outcome").at("outcome");
        }
        Doctor doctor = open(command.code());
        Instant now = clock.instant();
        if (doctor.state() == DoctorState.ERASED) {
            throw new BusinessRuleException("error.doctor.erased");
        }
        if (command.outcome().isOurAct() && !doctor.mayContact(command.channel(), now.atZone(ClockProducer.JAPAN)).allowed()) {
            throw new BusinessRuleException("error.doctor.contact.forbidden").at("outcome");
        }
        if (command.outcome() == ContactOutcome.MESSAGE_LEFT && doctor.contactPolicy().voicemail() == Voicemail.NOTHING) {
            throw new BusinessRuleException("error.doctor.contact.voicemail").at("outcome");
        }
        String note = Profile.parseNote(command.note(), "contactNote", Profile.NOTE_LONGEST);
        care.add(new ContactAttempt(doctor.id(), command.channel(), command.outcome(), caller.requireAccountId(), note, now, vault));
        if (command.outcome().isContact()) {
            doctor.firstContact(now);
        }
        audit.record(AuditAction.NOTED, "doctor", doctor.id(), "channel", command.channel().name(), "outcome", command.outcome().name());
    }

    private void give(Doctor doctor, UUID consultantId) {
        doctor.assignTo(consultantId);
        audit.record(AuditAction.ASSIGNED, "doctor", doctor.id(), "consultant", care.label(consultantId));
        if (consultantId != null) {
            assigned.fire(new DoctorAssigned(doctor.id(), consultantId));
        }
    }

    private String label(Map<UUID, String> labels, UUID account) {
        return labels.computeIfAbsent(account, care::label);
    }

    private Doctor open(String code) {
        Doctor doctor = find(code);
        if (access.reason(doctor).isEmpty()) {
            throw new BusinessRuleException("error.doctor.notAssigned");
        }
        return doctor;
    }

    private Doctor find(String code) {
        return Optional.ofNullable(code).flatMap(doctors::find).orElseThrow(() -> new NotFoundException("doctor"));
    }
}
