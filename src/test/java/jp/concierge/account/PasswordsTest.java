package jp.concierge.account;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"yama no oku no chiisana byouin", "山の奥の小さな病院で𠮷日🌸", "a"})
    void hashes_of_both_ways_are_the_same_kind_and_good_for_each_other(String password) {
        String fast = Passwords.hash(password);
        String slow = Passwords.hashInJava(PasswordRules.normal(password));
        for (String hash : new String[] {fast, slow}) {
            assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
            assertTrue(Passwords.matches(password, hash));
            assertTrue(Passwords.matchesInJava(PasswordRules.normal(password), hash));
            assertFalse(Passwords.matches(password + " ", hash));
            assertFalse(Passwords.matchesInJava(password + " ", hash));
        }
        assertNotEquals(fast, Passwords.hash(password), "every hash has a salt of its own");
    }

    @Test
    void nothing_matches_without_an_account_or_a_password() {
        assertFalse(Passwords.matches("no account has this password", null));
        assertFalse(Passwords.matches(null, Passwords.hash("x")));
        assertFalse(Passwords.matches("", Passwords.hash("")));
        assertFalse(Passwords.matches("a".repeat(100_000), Passwords.hash("-")));
    }
}
