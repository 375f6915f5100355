package jp.concierge.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.security.Role;
import jp.concierge.support.container.ContainerTest;
import jp.concierge.support.container.People;
import org.junit.jupiter.api.Test;

/** What people change of their own account, with the proof it asks for, on the real database. */
@ContainerTest
class OwnAccountIT {
    @Inject
    private People people;
    @Inject
    private SecondFactorService factors;
    @Inject
    private SecurityService security;

    @Test
    void a_second_factor_is_set_up_with_a_right_code_and_then_proves_a_new_address() {
        People.Person doctor = people.person(Role.DOCTOR);
        people.as(doctor, () -> {
            factors.begin(People.PASSWORD);
            String secret = factors.findDraft().orElseThrow().secret();
            assertEquals("account.login.code.wrong", codeOf(() -> factors.confirm("000000")));
            List<String> codes = factors.confirm(Totp.code(secret, System.currentTimeMillis() / 30_000));
            assertEquals(10, codes.size());
            assertTrue(factors.findDraft().isEmpty());
            assertEquals("account.login.code.wrong", codeOf(() -> security.requestNewAddress("new-" + doctor.email(), People.PASSWORD)));
            security.requestNewAddress("new-" + doctor.email(), codes.get(0));
            assertEquals("account.login.code.wrong", codeOf(() -> security.requestNewAddress("newer-" + doctor.email(), codes.get(0))), "a recovery code serves once");
        });
    }

    @Test
    void a_wrong_password_changes_nothing() {
        People.Person doctor = people.person(Role.DOCTOR);
        people.as(doctor, () -> {
            assertEquals("error.password.wrong", codeOf(() -> factors.begin("not the password")));
            assertTrue(factors.findDraft().isEmpty());
            assertEquals("error.password.wrong", codeOf(() -> security.requestNewAddress("new-" + doctor.email(), "not the password")));
        });
    }

    @Test
    void staff_cannot_do_without_a_second_factor() {
        People.Person consultant = people.person(Role.CONSULTANT);
        people.as(consultant, () -> assertEquals("account.factor.compulsory", codeOf(() -> factors.remove(People.PASSWORD))));
    }

    private static String codeOf(Runnable act) {
        return assertThrows(BusinessRuleException.class, act::run).code();
    }
}
