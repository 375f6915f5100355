package jp.concierge.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.concierge.account.AccountState;
import jp.concierge.account.Accounts;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.doctor.DoctorErased;
import jp.concierge.doctor.Doctors;
import jp.concierge.shared.crypto.Vault;

/**
 * The inquiries of a registered doctor, for handing them out and for forgetting them: those the doctor came from, those they
 * were merged with, and those sent with the doctor's own proven address. Always inside the transaction of a service that has
 * checked who may; no page calls it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class InquiryRecords {
    @PersistenceContext
    private EntityManager em;
    @Inject
    private InquiryRepository inquiries;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Doctors doctors;
    @Inject
    private Accounts accounts;
    @Inject
    private AuditTrail audit;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    /** One inquiry with its whole conversation. */
    public record InquiryRecord(String number, InquiryTopic topic, InquiryState state, Instant receivedAt, String nickname, String email, String phone,
            List<Line> lines) {
        @Override
        public String toString() {
            return "InquiryRecord[" + number + "]";
        }
    }

    /** A contribution; {@code by} is "" for the sender. */
    public record Line(Instant at, String by, String text) {
        @Override
        public String toString() {
            return "Line";
        }
    }

    public List<InquiryRecord> of(UUID doctorId) {
        return find(doctorId).stream().map(inquiry -> {
            Contact contact = inquiry.contact(vault);
            List<UUID> ids = List.of(inquiry.id());
            List<Line> lines = new ArrayList<>();
            inquiries.messages(ids).forEach(m -> lines.add(new Line(m.at(), m.authorId() == null ? "" : colleagues.name(m.authorId()), m.body(vault))));
            inquiries.notes(ids).forEach(n -> lines.add(new Line(n.at(), colleagues.name(n.authorId()), n.body(vault))));
            lines.sort(java.util.Comparator.comparing(Line::at));
            return new InquiryRecord(inquiry.number(), inquiry.topic(), inquiry.state(), inquiry.receivedAt(), contact.nickname(),
                    contact.email() == null ? null : contact.email().value(), contact.phone() == null ? null : contact.phone().digits(), lines);
        }).toList();
    }

    /** While the account still has its address. */
    void forget(@Observes DoctorErased event) {
        for (Inquiry inquiry : find(event.doctorId())) {
            List<UUID> ids = List.of(inquiry.id());
            inquiry.forget(clock.instant());
            inquiries.messages(ids).forEach(message -> message.forget(vault));
            inquiries.notes(ids).forEach(note -> note.forget(vault));
            inquiries.drafts(ids).forEach(inquiries::remove);
            audit.record(AuditAction.ERASED, "inquiry", inquiry.id());
        }
    }

    private List<Inquiry> find(UUID doctorId) {
        Doctors.DoctorKeys doctor = doctors.find(doctorId).orElseThrow();
        Accounts.AccountInfo account = accounts.get(doctor.accountId());
        byte[] email = account.state() == AccountState.ACTIVE || account.state() == AccountState.DISABLED ? Inquiry.fingerprint(account.email(), vault) : new byte[0];
        return em.createQuery("select i from Inquiry i where i.convertedDoctorId = :doctor or i.emailFingerprint = :email"
                + " or i.mergedIntoId in (select t.id from Inquiry t where t.convertedDoctorId = :doctor or t.emailFingerprint = :email) order by i.receivedAt", Inquiry.class)
                .setParameter("doctor", doctorId).setParameter("email", email).getResultList();
    }
}
