package jp.concierge.doctor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;

/**
 * The need-to-know rule of the desk (R31, T16): the consultant in charge and the placement manager open a doctor's record,
 * another consultant only with a reason and for some hours, nobody else.
 */
@ApplicationScoped
class DoctorAccess {
    @Inject
    private CareRepository care;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** Why the caller may open the record; empty when not. */
    Optional<ViewReason> reason(Doctor doctor) {
        UUID me = caller.requireAccountId();
        if (caller.is(Role.CONSULTANT) && me.equals(doctor.consultantId())) {
            return Optional.of(ViewReason.IN_CHARGE);
        }
        if (caller.is(Role.PLACEMENT_MANAGER)) {
            return Optional.of(ViewReason.AS_MANAGER);
        }
        return pass(doctor).map(pass -> ViewReason.GLASS_BROKEN);
    }

    Optional<BreakGlass> pass(Doctor doctor) {
        return caller.is(Role.CONSULTANT) ? care.findPass(doctor.id(), caller.requireAccountId(), clock.instant()) : Optional.empty();
    }

    /** A consultant may take charge of a doctor nobody has. */
    boolean mayTake(Doctor doctor) {
        return caller.is(Role.CONSULTANT) && doctor.consultantId() == null && doctor.state() != DoctorState.ERASED;
    }

    /** The consultant in charge hands over; the placement manager and the administrator distribute. */
    boolean mayAssign(Doctor doctor) {
        return doctor.state() != DoctorState.ERASED && (caller.is(Role.PLACEMENT_MANAGER) || caller.is(Role.ADMIN)
                || caller.is(Role.CONSULTANT) && caller.requireAccountId().equals(doctor.consultantId()));
    }
}
