package jp.concierge.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.doctor.Doctors;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.Normalized;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Caller;

/** The transactions of a doctor's own requests; the service before it has made sure that it is the doctor. */
@ApplicationScoped
@Transactional
class OwnPrivacy {
    static final int LONGEST_TEXT = 2000;
    @Inject
    private PrivacyRequests requests;
    @Inject
    private Doctors doctors;
    @Inject
    private PersonalDataCollector collector;
    @Inject
    private AuditTrail audit;
    @Inject
    private Event<PrivacyRequested> requested;
    @Inject
    private Caller caller;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    /** A second request of the kind while one is open is the first one. */
    String request(PrivacyRequestKind kind, String typed) {
        UUID doctorId = own().id();
        String text = Normalized.text(typed);
        if (kind != PrivacyRequestKind.ERASURE && text.isEmpty()) {
            throw new BusinessRuleException("error.compliance.text").at("text");
        }
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw new BusinessRuleException("error.doctor.long", LONGEST_TEXT).at("text");
        }
        requests.queueUp(doctorId);
        return requests.findOpen(doctorId, kind).map(PrivacyRequest::code).orElseGet(() -> {
            PrivacyRequest request = new PrivacyRequest(doctorId, kind, text.isEmpty() ? null : text, clock.instant(), requests.terms(), vault);
            requests.add(request);
            audit.record(kind == PrivacyRequestKind.ERASURE ? AuditAction.ERASURE_REQUESTED : AuditAction.CREATED, "privacy_request", request.id(), "kind", kind.name(),
                    "code", request.code());
            requested.fire(new PrivacyRequested(request.id(), doctorId, kind));
            return request.code();
        });
    }

    void withdraw(String code) {
        PrivacyRequest request = requests.lock(code);
        if (!request.doctorId().equals(own().id())) {
            throw new NotFoundException("privacy request");
        }
        request.withdraw(clock.instant());
        audit.record(AuditAction.CANCELLED, "privacy_request", request.id(), "kind", request.kind().name(), "code", request.code());
    }

    List<PrivacyRequestRow> list() {
        Doctors.DoctorKeys own = own();
        return requests.ofDoctor(own.id()).stream().map(r -> requests.row(r, own.code(), null)).toList();
    }

    PersonalData collect(String format) {
        Doctors.DoctorKeys own = own();
        PersonalData data = collector.collect(own);
        audit.record(AuditAction.EXPORTED, "doctor", own.id(), "format", format);
        return data;
    }

    private Doctors.DoctorKeys own() {
        return doctors.findOfAccount(caller.requireAccountId()).orElseThrow(() -> new NotFoundException("doctor"));
    }
}
