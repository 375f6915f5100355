package jp.concierge.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final EmailAddress TARO = EmailAddress.parse("taro.yamada@example.jp");

    @ParameterizedTest
    @ValueSource(strings = {"yoku-hanareru-2026", "correct horse battery staple", "朝のコーヒーを窓辺で飲む", "kX9#vQ2!mL7p", "aB3dE6gH9j",
        "ねこがすきです。とても", "𠮷田さんと髙橋さん🐈の家", "        a b c d e f        "})
    void a_long_uncommon_password_is_accepted_whatever_it_is_made_of(String password) {
        assertEquals(PasswordRules.normal(password), PasswordRules.check(password, TARO));
    }

    @ParameterizedTest
    @CsvSource({
        "'', error.password.empty", "short, error.password.short", "あいうえお, error.password.short",
        "aaaaaaaaaaaa, error.password.simple", "abcabcabcabc, error.password.simple", "1234567890, error.password.simple",
        "0987654321, error.password.simple", "qwertyuiop, error.password.simple", "abcdefghijkl, error.password.simple",
        "password1234, error.password.common", "Password123!, error.password.common", "P@ssw0rd2026, error.password.common",
        "ｐａｓｓｗｏｒｄ１２３, error.password.common", "baseball2024, error.password.common", "concierge2026, error.password.common", "Concierge-123456, error.password.common",
        "taro.yamada2026, error.password.address", "XTARO.YAMADAX, error.password.address"})
    void a_weak_password_is_refused_with_its_reason(String password, String code) {
        assertEquals(code, assertThrows(BusinessRuleException.class, () -> PasswordRules.check(password, TARO)).code());
    }

    @Test
    void the_longest_password_is_two_hundred_characters() {
        String sentence = "いろはにほへとちりぬるを".repeat(20);
        assertEquals(200, PasswordRules.check(sentence.substring(0, 200), null).length());
        assertEquals("error.password.long", assertThrows(BusinessRuleException.class, () -> PasswordRules.check(sentence.substring(0, 201), null)).code());
        assertEquals("error.password.long", assertThrows(BusinessRuleException.class, () -> PasswordRules.check("x1y2z3".repeat(1_000_000), null)).code());
    }

    @Test
    void composed_and_decomposed_characters_are_the_same_password() {
        String hash = Passwords.hash(PasswordRules.check("がんばるぞがんばるぞ今日も", null));
        assertTrue(Passwords.matches("か\u3099んは\u3099るそ\u3099か\u3099んは\u3099るそ\u3099今日も", hash));
    }

    @Test
    void a_wrong_password_and_a_missing_account_are_both_refused() {
        String hash = Passwords.hash("yoku-hanareru-2026");
        assertTrue(Passwords.matches("yoku-hanareru-2026", hash));
        assertTrue(!Passwords.matches("yoku-hanareru-2027", hash));
        assertTrue(!Passwords.matches("no account has this password", null));
        assertTrue(!Passwords.matches(null, hash));
        assertTrue(!Passwords.matches("x".repeat(5_000_000), hash));
    }
}
