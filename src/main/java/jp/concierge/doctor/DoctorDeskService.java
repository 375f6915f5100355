package jp.concierge.doctor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private DoctorAccess access;
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

    /** Names, readings and telephone numbers are searched only among the doctors whose records the caller may open anyway; codes among all. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public Page<DoctorRow> list(DoctorQuery query, PageRequest page) {
        return doctors.list(query, searchable(), page, clock.instant());
    }

    /**
     * Names of those rows of a list whose records the caller may open as consultant in charge or placement manager; the look
     * is recorded.
     */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public Map<UUID, String> names(List<DoctorRow> rows) {
        Map<UUID, String> names = new HashMap<>();
        List<String> codes = new ArrayList<>();
        for (DoctorRow row : rows) {
            if (row.state() != DoctorState.ERASED && (caller.is(Role.PLACEMENT_MANAGER) || caller.is(Role.CONSULTANT) && caller.requireAccountId().equals(row.consultantId()))) {
                names.put(row.id(), doctors.get(row.id()).name(vault).full());
                codes.add(row.code());
            }
        }
        if (!codes.isEmpty()) {
            audit.record(AuditAction.VIEWED, "doctor", null, "list", String.join(",", codes));
        }
        return names;
    }

    /** What a list shows of one doctor; opens nothing that is sealed. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public DoctorRow summary(String code) {
        Doctor doctor = find(code);
        Career career = doctor.career();
        return new DoctorRow(doctor.id(), doctor.code(), doctor.version(), doctor.applicationNumber(), doctor.state(), career.specialty(), career.subspecialty(), career.graduationYear(),
                doctor.consultantId(), doctor.registeredAt(), doctor.firstContactDueAt(), doctor.firstContactedAt());
    }

    /** True when the caller may open the record without giving a reason. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public boolean mayOpen(String code) {
        return mayOpen(find(code));
    }

    /** @throws BusinessRuleException when the caller is neither in charge of the doctor nor placement manager, and gave no reason */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public DoctorDetail open(String code) {
        Doctor doctor = find(code);
        ViewReason reason = access.reason(doctor).orElseThrow(() -> new BusinessRuleException("error.doctor.notAssigned"));
        audit.record(AuditAction.VIEWED, "doctor", doctor.id(), "reason", reason.name());
        return detail(doctor);
    }

    /** Whether the doctor may be contacted in this way now. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public ContactVerdict mayContact(String code, ContactChannel channel) {
        return find(code).mayContact(channel, clock.instant().atZone(ClockProducer.JAPAN));
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

    private DoctorRepository.Searchable searchable() {
        if (caller.is(Role.PLACEMENT_MANAGER)) {
            return DoctorRepository.Searchable.EVERYBODY;
        }
        return caller.is(Role.CONSULTANT) ? DoctorRepository.Searchable.of(caller.requireAccountId()) : DoctorRepository.Searchable.NOBODY;
    }

    private boolean mayOpen(Doctor doctor) {
        return access.reason(doctor).isPresent();
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
