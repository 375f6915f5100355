package jp.concierge.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import jp.concierge.doctor.DoctorErased;
import jp.concierge.doctor.Doctors;

/** A doctor was erased: mail to them that was not sent yet is not wanted any more, and its content goes. */
@ApplicationScoped
public class ErasedMails {
    @PersistenceContext
    private EntityManager em;
    @Inject
    private Doctors doctors;

    void on(@Observes DoctorErased event) {
        doctors.find(event.doctorId()).ifPresent(doctor -> em.createQuery("select m from MailMessage m where m.accountId = :account and m.state in :unsent", MailMessage.class)
                .setParameter("account", doctor.accountId()).setParameter("unsent", EnumSet.of(MailState.WAITING, MailState.KEPT, MailState.DEAD))
                .getResultList().forEach(MailMessage::stop));
    }
}
