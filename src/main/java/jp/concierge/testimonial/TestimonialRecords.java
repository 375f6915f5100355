package jp.concierge.testimonial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.doctor.DoctorErased;
import jp.concierge.shared.crypto.Vault;

/**
 * A doctor's testimonial for handing it out and for forgetting it. Always inside the transaction of a service that has
 * checked who may; no page calls it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TestimonialRecords {
    @Inject
    private TestimonialRepository testimonials;
    @Inject
    private AuditTrail audit;
    @Inject
    private Vault vault;

    /** Everything kept of it; {@code edit} is what the moderators made of it. */
    public record TestimonialRecord(String number, TestimonialState state, Draft draft, Edit edit, Instant savedAt, Instant submittedAt, List<RequestRow> requests, List<StepRow> steps) {
        @Override
        public String toString() {
            return "TestimonialRecord[" + number + "]";
        }
    }

    public Optional<TestimonialRecord> of(UUID doctorId) {
        return testimonials.findOfDoctor(doctorId).map(t -> new TestimonialRecord(t.number(), t.state(), t.draft(vault), t.edit(vault), t.savedAt(), t.submittedAt(),
                testimonials.requests(t.id()).stream().map(request -> request.row(vault)).toList(), testimonials.steps(t.id()).stream().map(step -> step.row(vault)).toList()));
    }

    /** With the doctor goes the testimonial, from the public as well (R29). */
    void forget(@Observes DoctorErased event) {
        testimonials.findOfDoctor(event.doctorId()).ifPresent(testimonial -> {
            audit.record(AuditAction.ERASED, "testimonial", testimonial.id());
            testimonials.forget(testimonial);
        });
    }
}
