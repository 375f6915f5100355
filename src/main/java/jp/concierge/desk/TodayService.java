package jp.concierge.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.concierge.doctor.DoctorState;
import jp.concierge.inquiry.InquiryState;
import jp.concierge.shared.config.ClockProducer;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;

/**
 * What waits for the caller: their own and what nobody has taken; the placement manager and the administrator see everybody's.
 * Opens nothing that is sealed.
 */
@Stateless
public class TodayService {
    /** Longer lists are cut: the page behind each has all. */
    public static final int SHOWN = 8;
    private static final String MINE = " and (:everybody = true or %1$s is null or %1$s = :me)";
    @PersistenceContext
    private EntityManager em;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** Inquiries owed an answer, what is due first at the top. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public List<WaitingInquiry> listInquiries() {
        return em.createQuery("select new jp.concierge.desk.WaitingInquiry(i.number, i.sender, i.topic, i.state, i.dueAt, i.assigneeId) from Inquiry i"
                + " where i.state in :owed" + String.format(MINE, "i.assigneeId") + " order by i.dueAt", WaitingInquiry.class)
                .setParameter("owed", InquiryState.OWED).setParameter("me", caller.requireAccountId()).setParameter("everybody", isForEverybody()).setMaxResults(SHOWN)
                .getResultList();
    }

    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public long countInquiries() {
        return em.createQuery("select count(i) from Inquiry i where i.state in :owed" + String.format(MINE, "i.assigneeId"), Long.class)
                .setParameter("owed", InquiryState.OWED).setParameter("me", caller.requireAccountId()).setParameter("everybody", isForEverybody()).getSingleResult();
    }

    /** New doctors whom nobody has contacted yet, what is due first at the top. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public List<WaitingDoctor> listDoctors() {
        return em.createQuery("select new jp.concierge.desk.WaitingDoctor(d.code, d.specialty, d.firstContactDueAt, d.consultantId) from Doctor d"
                + " where d.firstContactedAt is null and d.state = :state" + String.format(MINE, "d.consultantId") + " order by d.firstContactDueAt", WaitingDoctor.class)
                .setParameter("state", DoctorState.NEW).setParameter("me", caller.requireAccountId()).setParameter("everybody", isForEverybody()).setMaxResults(SHOWN)
                .getResultList();
    }

    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public long countDoctors() {
        return em.createQuery("select count(d) from Doctor d where d.firstContactedAt is null and d.state = :state" + String.format(MINE, "d.consultantId"), Long.class)
                .setParameter("state", DoctorState.NEW).setParameter("me", caller.requireAccountId()).setParameter("everybody", isForEverybody()).getSingleResult();
    }

    /** What colleagues call an account; "" when it is nobody. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public String label(UUID accountId) {
        return accountId == null ? "" : em.createQuery("select a.label from Account a where a.id = :id", String.class).setParameter("id", accountId)
                .getResultStream().map(label -> label == null ? "" : label).findFirst().orElse("");
    }

    /** How pressing something due at that moment is now. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.MODERATOR, Role.Name.PLACEMENT_MANAGER, Role.Name.ACCOUNTANT, Role.Name.ADMIN})
    public Urgency urgency(Instant due) {
        Instant now = clock.instant();
        if (due.isBefore(now)) {
            return Urgency.LATE;
        }
        return due.isBefore(LocalDate.now(clock).plusDays(1).atStartOfDay(ClockProducer.JAPAN).toInstant()) ? Urgency.TODAY : Urgency.SOON;
    }

    private boolean isForEverybody() {
        return caller.is(Role.PLACEMENT_MANAGER) || caller.is(Role.ADMIN);
    }
}
