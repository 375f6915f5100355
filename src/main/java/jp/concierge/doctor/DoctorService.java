package jp.concierge.doctor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.concierge.account.AccountState;
import jp.concierge.account.Accounts;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditHistory;
import jp.concierge.audit.AuditRow;
import jp.concierge.audit.AuditTrail;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;

/** What a doctor does with their own record. Whose record it is follows from who is signed in, never from the request. */
@Stateless
@RolesAllowed(Role.Name.DOCTOR)
public class DoctorService {
    private static final int SHOWN_REVISIONS = 20;
    private static final Duration SAME_ACT = Duration.ofSeconds(5);
    @Inject
    private DoctorRepository doctors;
    @Inject
    private CareRepository care;
    @Inject
    private AuditHistory history;
    @Inject
    private Accounts accounts;
    @Inject
    private ConsentTexts consentTexts;
    @Inject
    private ReferenceTables reference;
    @Inject
    private AuditTrail audit;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;
    @Inject
    private Caller caller;
    @Inject
    private Event<DoctorProfileChanged> profileChanged;
    @Inject
    private Event<DoctorConditionsChanged> conditionsChanged;
    @Inject
    private Event<ConsentChanged> consentChanged;

    /** The first page after signing in. */
    @RolesAllowed(Role.Name.DOCTOR)
    public MyHome home() {
        Doctor doctor = own();
        Conditions conditions = doctors.conditions(doctor.id());
        BusinessDisclosure disclosure = doctors.disclosureOf(doctor.id()).orElse(null);
        boolean verified = accounts.get(doctor.accountId()).state() == AccountState.ACTIVE;
        Profile profile = doctor.profile(vault);
        Wishes wishes = conditions.wishes(vault);
        String consultant = doctor.consultantId() == null ? null : accounts.get(doctor.consultantId()).label();
        return new MyHome(doctor.state(), profile.name().family(), doctor.contactPolicy(), profile.phone() != null,
                Completeness.of(profile, wishes, verified, disclosure), verified, consultant,
                doctor.registeredAt(), doctor.firstContactDueAt(), doctor.firstContactedAt(),
                disclosure == null ? null : disclosure.channel(), disclosure == null ? null : disclosure.deliveredAt(), disclosure == null ? null : disclosure.acknowledgedAt());
    }

    /** Who of the agency saw or handled the doctor's record, and to whom anything was shown; newest first. */
    @RolesAllowed(Role.Name.DOCTOR)
    public Page<WhoKnowsRow> whoKnows(PageRequest page) {
        Doctor doctor = own();
        List<BreakGlass> passes = care.passes(doctor.id());
        Page<AuditRow> views = history.viewsOf(doctor.id(), page);
        return new Page<>(views.rows().stream().map(row -> new WhoKnowsRow(row.at(), row.actorLabel(), row.actorRole(), row.action(), reason(row, passes))).toList(),
                views.total(), views.number(), views.size());
    }

    /** Sends the mail that proves the address once more; nothing when it is proven. */
    @RolesAllowed(Role.Name.DOCTOR)
    public void resendVerification() {
        accounts.requestVerification(own().accountId());
    }

    @RolesAllowed(Role.Name.DOCTOR)
    public MyProfile profile() {
        Doctor doctor = own();
        List<RevisionRow> revisions = doctors.revisions(doctor.id(), SHOWN_REVISIONS).stream().filter(r -> r.part() != RevisionPart.CONDITIONS).toList();
        return new MyProfile(doctors.profileEdits(doctor.id()), doctor.profile(vault), accounts.get(doctor.accountId()).email(), doctor.contactPolicy(), doctors.consents(doctor.id()), revisions);
    }

    @RolesAllowed(Role.Name.DOCTOR)
    public MyConditions conditions() {
        Doctor doctor = own();
        Conditions conditions = doctors.conditions(doctor.id());
        List<RevisionRow> revisions = doctors.revisions(doctor.id(), SHOWN_REVISIONS).stream().filter(r -> r.part() == RevisionPart.CONDITIONS).toList();
        return new MyConditions(conditions.version(), conditions.wishes(vault), conditions.changedAt(), revisions);
    }

    /** @return true when anything was different */
    @RolesAllowed(Role.Name.DOCTOR)
    public boolean changeProfile(ChangeProfile command) {
        Doctor doctor = own();
        StaleEditException.check(command.version(), doctors.profileEdits(doctor.id()));
        Profile profile = command.profile().parse(reference, LocalDate.now(clock));
        ContactPolicy contact = profile.phone() == null ? ContactPolicy.mailOnly()
                : new ContactPolicy(command.channels(), command.windows(), command.voicemail(), command.callerWords());
        boolean changed = write(doctor, profile);
        return write(doctor, contact) || changed;
    }

    /** @return true when anything was different */
    @RolesAllowed(Role.Name.DOCTOR)
    public boolean changeConditions(long version, TypedWishes typed) {
        Doctor doctor = own();
        Conditions conditions = doctors.conditions(doctor.id());
        StaleEditException.check(version, conditions.version());
        return write(doctor, conditions, typed.parse(reference));
    }

    /** A change of the doctor's record, before it is taken back. */
    @RolesAllowed(Role.Name.DOCTOR)
    public RevisionRow revision(UUID revisionId) {
        Doctor doctor = own();
        return doctors.revisions(doctor.id(), Integer.MAX_VALUE).stream().filter(r -> r.id().equals(revisionId)).findFirst()
                .orElseThrow(() -> new NotFoundException("revision"));
    }

    /** Puts back how things stood before a change; itself a change that can be taken back. */
    @RolesAllowed(Role.Name.DOCTOR)
    public void undo(UUID revisionId) {
        Doctor doctor = own();
        DoctorRevision revision = doctors.revision(revisionId).filter(r -> r.doctorId().equals(doctor.id())).orElseThrow(() -> new NotFoundException("revision"));
        Map<String, String> before = revision.before(vault);
        switch (revision.part()) {
            case PROFILE -> write(doctor, Profile.fromFields(before));
            case CONTACT -> write(doctor, ContactPolicy.fromFields(before));
            case CONDITIONS -> write(doctor, doctors.conditions(doctor.id()), Wishes.fromFields(before));
            default -> throw new IllegalStateException();
        }
    }

    @RolesAllowed(Role.Name.DOCTOR)
    public void confirmProfile() {
        Doctor doctor = own();
        doctor.confirmProfile(clock.instant());
        audit.record(AuditAction.CHANGED, "doctor", doctor.id(), "part", "CONFIRMED");
    }

    /**
     * Advertising mail on or off (R33); nothing else can be given or taken back here, because without the rest there is no service.
     *
     * @param textHash of the text beside the box, when it is ticked
     */
    @RolesAllowed(Role.Name.DOCTOR)
    public void advertising(boolean wanted, String textHash, String givenOn) {
        Doctor doctor = own();
        Optional<Consent> live = doctors.liveConsent(doctor.id(), ConsentPurpose.ADVERTISING_MAIL);
        Instant now = clock.instant();
        if (wanted && live.isEmpty()) {
            ConsentText text = consentTexts.seen(ConsentPurpose.ADVERTISING_MAIL, textHash);
            doctors.add(new Consent(doctor.id(), text, givenOn, now));
            audit.record(AuditAction.CONSENTED, "doctor", doctor.id(), "purpose", text.purpose().name(), "version", text.version());
        } else if (!wanted && live.isPresent()) {
            live.get().revoke(now);
            audit.record(AuditAction.REVOKED, "doctor", doctor.id(), "purpose", ConsentPurpose.ADVERTISING_MAIL.name());
        } else {
            return;
        }
        consentChanged.fire(new ConsentChanged(doctor.id(), ConsentPurpose.ADVERTISING_MAIL, wanted));
    }

    /** The statement of the business is on the doctor's screen now. */
    @RolesAllowed(Role.Name.DOCTOR)
    public void statementShown() {
        doctors.disclosureOf(own().id()).filter(d -> d.channel() == DisclosureChannel.SCREEN && d.deliveredAt() == null).ifPresent(d -> {
            d.deliver(clock.instant());
            audit.record(AuditAction.DISCLOSED, "business_disclosure", d.id(), "channel", d.channel().name(), "version", d.documentVersion());
        });
    }

    /** The doctor says to have read the statement. */
    @RolesAllowed(Role.Name.DOCTOR)
    public void acknowledgeStatement() {
        doctors.disclosureOf(own().id()).filter(d -> d.acknowledgedAt() == null).ifPresent(d -> {
            d.acknowledge(clock.instant());
            audit.record(AuditAction.VERIFIED, "business_disclosure", d.id(), "version", d.documentVersion());
        });
    }

    private String reason(AuditRow row, List<BreakGlass> passes) {
        return row.action() != AuditAction.BREAK_GLASS ? null : passes.stream()
                .filter(pass -> pass.accountId().equals(row.actorId()) && Duration.between(pass.openedAt(), row.at()).abs().compareTo(SAME_ACT) < 0)
                .findFirst().map(pass -> pass.reason(vault)).orElse(null);
    }

    private Doctor own() {
        return doctors.findOfAccount(caller.requireAccountId()).orElseThrow(() -> new NotFoundException("doctor"));
    }

    private boolean write(Doctor doctor, Profile profile) {
        Map<String, String> before = doctor.profile(vault).toFields();
        List<String> changed = DoctorRevision.difference(before, profile.toFields());
        if (!changed.isEmpty()) {
            doctor.change(profile, clock.instant(), vault);
            keep(doctor, RevisionPart.PROFILE, before, changed);
            profileChanged.fire(new DoctorProfileChanged(doctor.id(), RevisionPart.PROFILE));
        }
        return !changed.isEmpty();
    }

    private boolean write(Doctor doctor, ContactPolicy policy) {
        Map<String, String> before = doctor.contactPolicy().toFields();
        List<String> changed = DoctorRevision.difference(before, policy.toFields());
        if (!changed.isEmpty()) {
            doctor.change(policy);
            keep(doctor, RevisionPart.CONTACT, before, changed);
            profileChanged.fire(new DoctorProfileChanged(doctor.id(), RevisionPart.CONTACT));
        }
        return !changed.isEmpty();
    }

    private boolean write(Doctor doctor, Conditions conditions, Wishes wishes) {
        Map<String, String> before = conditions.wishes(vault).toFields();
        List<String> changed = DoctorRevision.difference(before, wishes.toFields());
        if (!changed.isEmpty()) {
            conditions.change(wishes, clock.instant(), vault);
            keep(doctor, RevisionPart.CONDITIONS, before, changed);
            conditionsChanged.fire(new DoctorConditionsChanged(doctor.id()));
        }
        return !changed.isEmpty();
    }

    private void keep(Doctor doctor, RevisionPart part, Map<String, String> before, List<String> changed) {
        doctors.add(new DoctorRevision(doctor.id(), part, before, changed, caller.requireAccountId(), clock.instant(), vault));
        audit.record(AuditAction.CHANGED, "doctor", doctor.id(), "part", part.name(), "fields", String.join(" ", changed));
        doctors.flush();
    }
}
