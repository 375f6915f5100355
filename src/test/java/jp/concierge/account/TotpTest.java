package jp.concierge.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final String RFC_SECRET = new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:10Z");

    /** Appendix B of RFC 6238, the last six of the eight digits. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037", "20000000000, 353130"})
    void codes_are_those_of_the_standard(long seconds, String code) {
        assertEquals(code, Totp.code(RFC_SECRET, Totp.step(Instant.ofEpochSecond(seconds))));
    }

    @Test
    void a_code_may_be_one_step_early_or_late_and_no_more() {
        long step = Totp.step(NOW);
        for (int distance : new int[] {-1, 0, 1}) {
            assertTrue(accepts(Totp.code(RFC_SECRET, step + distance), 0), "distance " + distance);
        }
        assertFalse(accepts(Totp.code(RFC_SECRET, step - 2), 0));
        assertFalse(accepts(Totp.code(RFC_SECRET, step + 2), 0));
    }

    @Test
    void a_code_works_once() {
        long step = Totp.step(NOW);
        String code = Totp.code(RFC_SECRET, step);
        assertTrue(accepts(code, step - 1));
        assertFalse(accepts(code, step));
        assertFalse(accepts(Totp.code(RFC_SECRET, step - 1), step), "an earlier code after a later one");
    }

    @ParameterizedTest
    @CsvSource({"''", "12345", "1234567", "abcdef", "'; drop table account'", "０００００"})
    void what_is_no_code_is_refused(String typed) {
        assertFalse(accepts(typed, 0));
    }

    @Test
    void full_width_digits_and_spaces_are_read_as_people_type_them() {
        String code = Totp.code(RFC_SECRET, Totp.step(NOW));
        StringBuilder wide = new StringBuilder();
        code.chars().forEach(c -> wide.append((char) (c - '0' + '０')));
        assertTrue(accepts(wide.substring(0, 3) + " " + wide.substring(3), 0));
    }

    @Test
    void secrets_are_long_and_differ() {
        assertEquals(32, Totp.newSecret().length());
        assertFalse(Totp.newSecret().equals(Totp.newSecret()));
    }

    private static boolean accepts(String typed, long lastStep) {
        return Totp.accept(RFC_SECRET, typed, lastStep, NOW, Totp.SKEW).isPresent();
    }
}
