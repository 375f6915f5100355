package jp.concierge.bootstrap.demo;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jp.concierge.shared.security.Role;

/**
 * Runs code with the container's role of a person, without a transaction of its own: the demonstration content is made
 * by calling the services as users would. Nothing reachable from outside uses it.
 */
public final class ActingAs {
    private ActingAs() {
    }

    /** The code to run. */
    @FunctionalInterface
    public interface Act {
        void run();
    }

    @Stateless
    @RunAs(Role.Name.DOCTOR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public static class Doctor {
        public void run(Act act) {
            act.run();
        }
    }

    @Stateless
    @RunAs(Role.Name.CONSULTANT)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public static class Consultant {
        public void run(Act act) {
            act.run();
        }
    }

    @Stateless
    @RunAs(Role.Name.ADMIN)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public static class Admin {
        public void run(Act act) {
            act.run();
        }
    }
}
