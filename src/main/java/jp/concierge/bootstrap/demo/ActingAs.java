package jp.concierge.bootstrap.demo;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jp.concierge.shared.security.Role;

/**
 * Runs code with the container's role of a person, without a transaction of its own: the demonstration content and the
 * container tests call the services as users would. Nothing reachable from outside uses it.
 */
public final class ActingAs {
    private ActingAs() {
    }

    /** The code to run. */
    @FunctionalInterface
    public interface Act {
        void run();
    }

    /** Acts as DOCTOR. */
    @Stateless(name = "ActingAsDoctor")
    @RunAs(Role.Name.DOCTOR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public static class Doctor {
        public void run(Act act) {
            act.run();
        }
    }

    /** Acts as PARTNER_MEMBER. */
    @Stateless(name = "ActingAsPartnerMember")
    @RunAs(Role.Name.PARTNER_MEMBER)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public static class PartnerMember {
        public void run(Act act) {
            act.run();
        }
    }

    /** Acts as PARTNER_ADMIN. */
    @Stateless(name = "ActingAsPartnerAdmin")
    @RunAs(Role.Name.PARTNER_ADMIN)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public static class PartnerAdmin {
        public void run(Act act) {
            act.run();
        }
    }

    /** Acts as CONSULTANT. */
    @Stateless(name = "ActingAsConsultant")
    @RunAs(Role.Name.CONSULTANT)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public static class Consultant {
        public void run(Act act) {
            act.run();
        }
    }

    /** Acts as MODERATOR. */
    @Stateless(name = "ActingAsModerator")
    @RunAs(Role.Name.MODERATOR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public static class Moderator {
        public void run(Act act) {
            act.run();
        }
    }

    /** Acts as PLACEMENT_MANAGER. */
    @Stateless(name = "ActingAsPlacementManager")
    @RunAs(Role.Name.PLACEMENT_MANAGER)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public static class PlacementManager {
        public void run(Act act) {
            act.run();
        }
    }

    /** Acts as ACCOUNTANT. */
    @Stateless(name = "ActingAsAccountant")
    @RunAs(Role.Name.ACCOUNTANT)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public static class Accountant {
        public void run(Act act) {
            act.run();
        }
    }

    /** Acts as ADMIN. */
    @Stateless(name = "ActingAsAdmin")
    @RunAs(Role.Name.ADMIN)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public static class Admin {
        public void run(Act act) {
            act.run();
        }
    }
}
