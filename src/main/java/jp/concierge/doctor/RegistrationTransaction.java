package jp.concierge.doctor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import jp.concierge.account.Accounts;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.settings.OperatorSettings;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.Ids;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Role;

/** The part of a registration that happens as a whole or not at all. */
@ApplicationScoped
class RegistrationTransaction {
    @Inject
    private DoctorRepository doctors;
    @Inject
    private Accounts accounts;
    @Inject
    private ConsentTexts consentTexts;
    @Inject
    private BusinessStatement statement;
    @Inject
    private OperatorSettings operator;
    @Inject
    private AuditTrail audit;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;
    @Inject
    private Event<DoctorRegistered> registered;
    @Inject
    private Event<BusinessDisclosureRequested> disclosureRequested;

    /** The form was sent before with this address; with another address it is a registration of its own. */
    @Transactional(Transactional.TxType.REQUIRED)
    boolean isDone(UUID submission, EmailAddress email) {
        return doctors.findBySubmission(submission).map(doctor -> accounts.get(doctor.accountId()).email().lookup().equals(email.lookup())).orElse(false);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void register(Registrations.Checked checked, String passwordHash) {
        RegisterDoctor command = checked.command();
        EmailAddress email = checked.email();
        accounts.lock(email);
        if (isDone(command.submission(), email)) {
            return;
        }
        if (accounts.find(email).isPresent()) {
            accounts.noticeKnownAddress(email);
            return;
        }
        Instant now = clock.instant();
        UUID account = accounts.open(email, passwordHash, Set.of(Role.DOCTOR), null);
        Instant due = operator.businessHours().plus(now, Duration.ofHours(operator.getFirstContactHours()));
        UUID submission = doctors.findBySubmission(command.submission()).isPresent() ? Ids.next() : command.submission();
        Doctor doctor = new Doctor(doctors.newCode(), doctors.nextApplicationNumber(), account, submission, command.origin(), checked.profile(), checked.contact(), now, due, vault);
        doctors.add(doctor, new Conditions(doctor.id(), Wishes.first(command.priorities(), command.start()), now, vault));
        audit.record(AuditAction.CREATED, "doctor", doctor.id(), "origin", command.origin().name());
        command.consents().forEach((purpose, hash) -> {
            doctors.add(new Consent(doctor.id(), consentTexts.seen(purpose, hash), command.givenOn(), now));
            audit.record(AuditAction.CONSENTED, "doctor", doctor.id(), "purpose", purpose.name(), "version", consentTexts.get(purpose).version());
        });
        BusinessDisclosure disclosure = new BusinessDisclosure(doctor.id(), statement.version(), statement.hash(), command.disclosure(), true, now);
        doctors.add(disclosure);
        accounts.requestVerification(account);
        disclosureRequested.fire(new BusinessDisclosureRequested(doctor.id(), disclosure.id(), command.disclosure()));
        registered.fire(new DoctorRegistered(doctor.id(), account, command.invitation(), command.opening()));
    }
}
