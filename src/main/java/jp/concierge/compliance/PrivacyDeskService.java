package jp.concierge.compliance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.concierge.account.Accounts;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.doctor.Doctors;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.Normalized;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.config.ClockProducer;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;

/** The agency's side of requests about personal data: acknowledge, carry out, refuse with a reason, in promised time. */
@Stateless
public class PrivacyDeskService {
    @Inject
    private PrivacyRequests requests;
    @Inject
    private Doctors doctors;
    @Inject
    private Accounts accounts;
    @Inject
    private AuditTrail audit;
    @Inject
    private Event<PrivacyRequestChanged> changed;
    @Inject
    private Caller caller;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    /** Without the words of the doctors. */
    @RolesAllowed({Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public Page<PrivacyRequestRow> list(boolean open, PageRequest page) {
        return requests.list(open, page);
    }

    @RolesAllowed({Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public long countOpen() {
        return requests.countOpen();
    }

    /** With the words; the look is recorded. */
    @RolesAllowed({Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public PrivacyRequestRow get(String code) {
        PrivacyRequest request = requests.get(code);
        audit.record(AuditAction.VIEWED, "privacy_request", request.id(), "code", code);
        return requests.row(request, keys(request).code(), request.handlerId());
    }

    /** Tells the doctor that the request arrived. */
    @RolesAllowed({Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void acknowledge(String code) {
        PrivacyRequest request = requests.lock(code);
        if (request.state() != PrivacyRequestState.ACKNOWLEDGED) {
            request.acknowledge(caller.requireAccountId(), clock.instant());
            tell(request, AuditAction.ANSWERED);
        }
    }

    /** A correction or a stop was carried out; {@code answer} says what was done. */
    @RolesAllowed({Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void finish(String code, long version, String answer) {
        PrivacyRequest request = lock(code, version);
        if (request.kind() == PrivacyRequestKind.ERASURE) {
            throw new BusinessRuleException("error.compliance.erase");
        }
        request.finish(caller.requireAccountId(), words(answer), clock.instant(), vault);
        tell(request, AuditAction.CLOSED);
    }

    @RolesAllowed({Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void refuse(String code, long version, String reason) {
        PrivacyRequest request = lock(code, version);
        request.refuse(caller.requireAccountId(), words(reason), clock.instant(), vault);
        tell(request, AuditAction.CLOSED);
    }

    /**
     * Carries out an erasure (R29): empties the doctor, everything written about them in all features, and the account. What the
     * ledger of seekers must hold stays sealed until its time is over; the record of who saw what stays.
     *
     * @throws BusinessRuleException within the cooling-off time
     */
    @RolesAllowed({Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void erase(String code, long version) {
        PrivacyRequest request = lock(code, version);
        if (request.kind() != PrivacyRequestKind.ERASURE) {
            throw new BusinessRuleException("error.compliance.erase");
        }
        Instant now = clock.instant();
        request.finish(caller.requireAccountId(), null, now, vault);
        tell(request, AuditAction.ERASED);
        Doctors.DoctorKeys doctor = keys(request);
        doctors.erase(doctor.id(), requests.terms().ledgerRetainedUntil(now, ClockProducer.JAPAN));
        accounts.erase(doctor.accountId());
        List<PrivacyRequest> all = requests.ofDoctor(doctor.id());
        all.stream().filter(other -> other.state().isOpen()).forEach(other -> other.withdraw(now));
        all.forEach(PrivacyRequest::forget);
    }

    private void tell(PrivacyRequest request, AuditAction action) {
        audit.record(action, "privacy_request", request.id(), "kind", request.kind().name(), "state", request.state().name());
        changed.fire(new PrivacyRequestChanged(request.id(), request.doctorId(), request.kind(), request.state()));
    }

    private PrivacyRequest lock(String code, long version) {
        PrivacyRequest request = requests.lock(code);
        StaleEditException.check(version, request.version());
        return request;
    }

    private Doctors.DoctorKeys keys(PrivacyRequest request) {
        UUID id = request.doctorId();
        return doctors.find(id).orElseThrow(() -> new NotFoundException("doctor"));
    }

    private static String words(String typed) {
        String text = Normalized.text(typed);
        if (text.isEmpty()) {
            throw new BusinessRuleException("error.compliance.answer").at("answer");
        }
        if (text.codePointCount(0, text.length()) > OwnPrivacy.LONGEST_TEXT) {
            throw new BusinessRuleException("error.doctor.long", OwnPrivacy.LONGEST_TEXT).at("answer");
        }
        return text;
    }
}
