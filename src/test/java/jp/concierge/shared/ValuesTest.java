package jp.concierge.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type becomes one form, and nothing they type breaks us. */
class ValuesTest {

    @ParameterizedTest
    @CsvSource({"０９０−１２３４−５６７８,09012345678", "090-1234-5678,09012345678", "+81 90 1234 5678,09012345678", "03(1234)5678,0312345678", "０３ー１２３４ー５６７８,0312345678",
        "0120-123-456,0120123456"})
    void a_telephone_number_is_understood_however_it_is_typed(String typed, String digits) {
        assertEquals(digits, PhoneNumber.parse(typed).digits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "090-1234-567", "abc", "1-800-555-0199", "0000000000", "09012345678901"})
    void what_is_no_number_of_japan_is_refused(String typed) {
        assertEquals("error.phone.format", assertThrows(BusinessRuleException.class, () -> PhoneNumber.parse(typed)).code());
    }

    @ParameterizedTest
    @CsvSource({"Taro@Example.JP,Taro@example.jp", "ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ,taro@example.jp", "' a..b.@docomo.example ',a..b.@docomo.example", "x@日本語.example,x@xn--wgv71a119e.example"})
    void an_address_is_understood_however_it_is_typed(String typed, String address) {
        assertEquals(address, EmailAddress.parse(typed).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "@example.jp", "a@", "a@b", "a@b@c.example\r\nBcc: x@y.example", "a\u0000@", "<script>@example.jp", "a@-example.jp", "\"a b\"@example.jp", "a@[127.0.0.1]", "a@exa mple..jp"})
    void what_is_no_address_is_refused(String typed) {
        assertEquals("error.email.format", assertThrows(BusinessRuleException.class, () -> EmailAddress.parse(typed)).code());
    }

    @Test
    void two_spellings_of_one_mailbox_are_found_as_one() {
        assertEquals(EmailAddress.parse("Taro@Example.jp").lookup(), EmailAddress.parse("taro@example.JP").lookup());
    }

    @Test
    void rare_characters_of_names_stay_as_they_are() {
        PersonName name = PersonName.parse("𠮷田", "髙﨑", "よしだ", "ﾀｶｻｷ");
        assertEquals("𠮷田 髙﨑", name.full());
        assertEquals("ヨシダ タカサキ", name.fullKana());
    }

    @Test
    void a_broken_name_names_its_field() {
        assertEquals("familyKana", assertThrows(BusinessRuleException.class, () -> PersonName.parse("髙橋", "花", "takahashi", "ハナ")).field());
        assertEquals("given", assertThrows(BusinessRuleException.class, () -> PersonName.parse("髙橋", " 　", "タカハシ", "ハナ")).field());
        assertEquals("family", assertThrows(BusinessRuleException.class, () -> PersonName.parse("<b>", "花", "タカハシ", "ハナ")).field());
        assertEquals("family", assertThrows(BusinessRuleException.class, () -> PersonName.parse("あ".repeat(10_000), "花", "タカハシ", "ハナ")).field());
    }

    @Test
    void what_an_invisible_character_parted_becomes_one_letter() {
        assertEquals("が", Normalized.line("か\u200B\u3099"));
        assertEquals("が", Normalized.text("か\u0000\u3099"));
    }

    @Property(tries = 500)
    void normal_text_is_normal_already_and_holds_nothing_invisible(@ForAll String typed) {
        String line = Normalized.line(typed);
        assertEquals(line, Normalized.line(line));
        assertTrue(line.codePoints().noneMatch(c -> Character.isISOControl(c) || c == 0x202E || c >= 0xD800 && c <= 0xDFFF));
        assertFalse(Normalized.text(typed).contains("\u0000"));
    }

    @Property(tries = 500)
    void parsing_either_gives_a_value_or_says_why(@ForAll String typed) {
        for (java.util.function.Function<String, Object> parse : java.util.List.<java.util.function.Function<String, Object>>of(EmailAddress::parse, PhoneNumber::parse,
                t -> PersonName.parse(t, t, t, t))) {
            try {
                parse.apply(typed);
            } catch (BusinessRuleException e) {
                assertTrue(e.code().startsWith("error."));
            }
        }
    }

    @Test
    void values_never_print_what_they_hold() {
        assertFalse(EmailAddress.parse("hanako@example.jp").toString().contains("hanako"));
        assertFalse(PhoneNumber.parse("090-1234-5678").toString().contains("1234"));
        assertFalse(PersonName.parse("髙橋", "花", "タカハシ", "ハナ").toString().contains("髙橋"));
    }
}
