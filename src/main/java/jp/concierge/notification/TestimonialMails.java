package jp.concierge.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import jp.concierge.account.AccountState;
import jp.concierge.account.Accounts;
import jp.concierge.doctor.Doctors;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;
import jp.concierge.shared.web.AppInfo;
import jp.concierge.shared.web.Texts;
import jp.concierge.testimonial.AnswerRequested;
import jp.concierge.testimonial.ReviewRequested;
import jp.concierge.testimonial.TestimonialPublished;
import jp.concierge.testimonial.TestimonialUnpublished;

/** Mail about testimonials: that it is somebody's turn. Never what was written, and never that it is about a change of work. */
@ApplicationScoped
public class TestimonialMails {
    private static final String MY_PAGE = "/my/voice";
    private static final String DESK = "/office/testimonials";
    @PersistenceContext
    private EntityManager em;
    @Inject
    private Doctors doctors;
    @Inject
    private Accounts accounts;
    @Inject
    private Outbox outbox;
    @Inject
    private Caller caller;
    @Inject
    private Texts texts;
    @Inject
    private AppInfo app;

    /** To all moderators but the one who did the last step. */
    void on(@Observes ReviewRequested event) {
        em.createQuery("select a.id from Account a where :role member of a.roles and a.state = :state", UUID.class).setParameter("role", Role.MODERATOR)
                .setParameter("state", AccountState.ACTIVE).getResultStream().filter(id -> !caller.accountId().filter(id::equals).isPresent())
                .forEach(id -> send("voice-review", id, event.testimonialId(), DESK));
    }

    void on(@Observes AnswerRequested event) {
        toDoctor("voice-answer", event.doctorId(), event.testimonialId());
    }

    void on(@Observes TestimonialPublished event) {
        toDoctor("voice-published", event.doctorId(), event.testimonialId());
    }

    void on(@Observes TestimonialUnpublished event) {
        toDoctor("voice-unpublished", event.doctorId(), event.testimonialId());
    }

    private void toDoctor(String template, UUID doctorId, UUID testimonialId) {
        doctors.find(doctorId).ifPresent(doctor -> send(template, doctor.accountId(), testimonialId, MY_PAGE));
    }

    private void send(String template, UUID accountId, UUID testimonialId, String page) {
        outbox.enqueue(new Mail(template, accounts.get(accountId).email(), texts.get("mail." + template + ".subject"),
                texts.format("mail." + template + ".body", app.getBaseUrl() + page) + texts.get("mail.testimonial.signature"), accountId, "testimonial", testimonialId, false));
    }
}
