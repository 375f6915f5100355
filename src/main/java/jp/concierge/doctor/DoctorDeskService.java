package jp.concierge.doctor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import jp.concierge.account.AccountState;
import jp.concierge.account.Accounts;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.config.ClockProducer;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;

/**
 * What the desk does with doctors. Lists show nobody's name; a record is opened by the consultant in charge or the placement
 * manager, and every opening is recorded for the doctor to see.
 */
@Stateless
public class DoctorDeskService {
    private static final int SHOWN_REVISIONS = 50;
    @Inject
    private DoctorRepository doctors;
    @Inject
    private Accounts accounts;
    @Inject
    private AuditTrail audit;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;
    @Inject
    private Caller caller;
    @Inject
    private Event<DoctorAssigned> assigned;

    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public Page<DoctorRow> list(DoctorQuery query, PageRequest page) {
        return doctors.list(query, page, clock.instant());
    }

    /** What a list shows of one doctor; opens nothing that is sealed. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public DoctorRow summary(String code) {
        Doctor doctor = find(code);
        Career career = doctor.career();
        return new DoctorRow(doctor.id(), doctor.code(), doctor.applicationNumber(), doctor.state(), career.specialty(), career.subspecialty(), career.graduationYear(),
                doctor.consultantId(), doctor.registeredAt(), doctor.firstContactDueAt(), doctor.firstContactedAt());
    }

    /** True when the caller may open the record without giving a reason. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public boolean mayOpen(String code) {
        return mayOpen(find(code));
    }

    /** @throws BusinessRuleException when the caller is neither in charge of the doctor nor placement manager */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public DoctorDetail open(String code) {
        Doctor doctor = find(code);
        if (!mayOpen(doctor)) {
            throw new BusinessRuleException("error.doctor.notAssigned");
        }
        audit.record(AuditAction.VIEWED, "doctor", doctor.id());
        return detail(doctor);
    }

    /** Whether the doctor may be contacted in this way now. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public ContactVerdict mayContact(String code, ContactChannel channel) {
        return find(code).mayContact(channel, clock.instant().atZone(ClockProducer.JAPAN));
    }

    /** @param consultantId account of the consultant, or null for nobody */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void assign(String code, long version, UUID consultantId) {
        Doctor doctor = find(code);
        StaleEditException.check(version, doctor.version());
        if (consultantId != null && !accounts.get(consultantId).roles().contains(Role.CONSULTANT)) {
            throw new BusinessRuleException("error.doctor.consultant");
        }
        doctor.assignTo(consultantId);
        audit.record(AuditAction.ASSIGNED, "doctor", doctor.id(), "consultant", String.valueOf(consultantId));
        if (consultantId != null) {
            assigned.fire(new DoctorAssigned(doctor.id(), consultantId));
        }
    }

    /** The promised first contact was made. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER})
    public void recordFirstContact(String code) {
        change(code, "FIRST_CONTACT", doctor -> doctor.firstContact(clock.instant()));
    }

    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER})
    public void pause(String code) {
        change(code, "PAUSED", Doctor::pause);
    }

    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER})
    public void resume(String code) {
        change(code, "RESUMED", Doctor::resume);
    }

    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER})
    public void close(String code) {
        change(code, "CLOSED", Doctor::close);
    }

    /** The statement of the business went out on paper. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER})
    public void statementPosted(String code) {
        Instant now = clock.instant();
        doctors.disclosureOf(find(code).id()).ifPresent(disclosure -> {
            disclosure.deliver(now);
            audit.record(AuditAction.DISCLOSED, "business_disclosure", disclosure.id(), "channel", disclosure.channel().name(), "version", disclosure.documentVersion());
        });
    }

    private void change(String code, String what, Consumer<Doctor> verb) {
        Doctor doctor = find(code);
        if (!mayOpen(doctor)) {
            throw new BusinessRuleException("error.doctor.notAssigned");
        }
        verb.accept(doctor);
        audit.record(AuditAction.CHANGED, "doctor", doctor.id(), "state", what);
    }

    private boolean mayOpen(Doctor doctor) {
        return caller.is(Role.PLACEMENT_MANAGER) || caller.requireAccountId().equals(doctor.consultantId());
    }

    private Doctor find(String code) {
        return doctors.find(code).orElseThrow(() -> new NotFoundException("doctor"));
    }

    private DoctorDetail detail(Doctor doctor) {
        Accounts.AccountInfo account = accounts.get(doctor.accountId());
        BusinessDisclosure statement = doctors.disclosureOf(doctor.id()).orElse(null);
        return new DoctorDetail(doctor.id(), doctor.code(), doctor.applicationNumber(), doctor.version(), doctor.origin(), doctor.state(), doctor.profile(vault),
                account.email(), account.state() == AccountState.ACTIVE, doctor.contactPolicy(), doctors.conditions(doctor.id()).wishes(vault),
                doctors.consents(doctor.id()), statement == null ? null : statement.channel(), statement == null ? null : statement.id(),
                statement == null ? null : statement.deliveredAt(), statement == null ? null : statement.acknowledgedAt(), doctor.consultantId(),
                doctor.registeredAt(), doctor.firstContactDueAt(), doctor.firstContactedAt(), doctor.profileConfirmedAt(),
                doctors.revisions(doctor.id(), SHOWN_REVISIONS));
    }
}
