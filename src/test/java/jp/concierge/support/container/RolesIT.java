package jp.concierge.support.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;
import org.junit.jupiter.api.Test;

/** The support itself: a test person holds exactly the one role in the container. */
@ContainerTest
class RolesIT {
    @Inject
    private People people;
    @Inject
    private Witness witness;

    @Test
    void a_test_person_holds_exactly_its_role_in_the_container() {
        Map<Role, List<Role>> held = new TreeMap<>();
        for (Role role : Role.values()) {
            People.Person person = people.person(role);
            people.as(person, () -> {
                held.put(role, witness.rolesOfTheContainer());
                assertTrue(witness.caller().is(role));
                assertEquals(person.accountId(), witness.caller().requireAccountId());
            });
        }
        assertEquals(Arrays.stream(Role.values()).collect(Collectors.toMap(role -> role, List::of)), held);
    }

    @Test
    void a_visitor_holds_no_role() {
        people.asVisitor(() -> assertEquals(List.of(), witness.rolesOfTheContainer()));
    }

    /** Says what the container believes. */
    @Stateless
    @DeclareRoles({Role.Name.DOCTOR, Role.Name.PARTNER_MEMBER, Role.Name.PARTNER_ADMIN, Role.Name.CONSULTANT, Role.Name.MODERATOR,
        Role.Name.PLACEMENT_MANAGER, Role.Name.ACCOUNTANT, Role.Name.ADMIN})
    public static class Witness {
        @Resource
        private SessionContext context;
        @Inject
        private Caller caller;

        public List<Role> rolesOfTheContainer() {
            return Arrays.stream(Role.values()).filter(role -> context.isCallerInRole(role.name())).toList();
        }

        public Caller caller() {
            return caller;
        }
    }
}
