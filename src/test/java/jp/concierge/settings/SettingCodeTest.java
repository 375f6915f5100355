package jp.concierge.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingCodeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "LICENCE_NUMBER|13-ユ-123456|13-ユ-123456", "LICENCE_NUMBER|１３−ﾕ−１２３４５６|13-ユ-123456", "LICENCE_NUMBER| 13 - ユ - 123456 |13-ユ-123456",
        "OPEN_MONDAY|9-18|9:00–18:00", "OPEN_MONDAY|９：３０〜２４：００|9:30–24:00", "OPEN_MONDAY|9時~17時30分|9:00–17:30", "OPEN_SUNDAY|''|''",
        "CLOSED_DAYS|12月29日〜1月3日、8/13-8/15|12/29–1/3, 8/13–8/15", "CLOSED_DAYS|5/1|5/1",
        "LICENCE_EXPIRES_ON|２０２９年３月３１日|2029-03-31", "LICENCE_EXPIRES_ON|2029/3/31|2029-03-31",
        "PHONE|０３−１２３４−５６７８|03-1234-5678", "PHONE|0422-12-3456|0422-12-3456", "PHONE|09012345678|090-1234-5678",
        "POSTAL_CODE|〒100 0001|100-0001", "ANSWER_HOURS|４|4", "MAIL_SENDER_NAME|佐伯|佐伯"})
    void whatPeopleTypeBecomesOneForm(SettingCode code, String typed, String normal) {
        assertEquals(normal, code.parse(typed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "LICENCE_NUMBER|13-ム-123456", "LICENCE_NUMBER|00-ユ-123456", "LICENCE_NUMBER|48-ユ-123456", "LICENCE_NUMBER|13-ユ-12345", "LICENCE_NUMBER|13-ユ-1234567",
        "OPEN_MONDAY|18-9", "OPEN_MONDAY|9:00–25:00", "OPEN_MONDAY|9:75-18", "OPEN_MONDAY|いつでも", "CLOSED_DAYS|2/30", "CLOSED_DAYS|12/29-1/3-1/5", "CLOSED_DAYS|夏",
        "LICENCE_EXPIRES_ON|2029-02-30", "LICENCE_EXPIRES_ON|29-3-31", "LICENCE_EXPIRES_ON|2029", "PHONE|123", "POSTAL_CODE|100-000", "ANSWER_HOURS|0", "ANSWER_HOURS|99999",
        "ANSWER_HOURS|''", "ANSWER_HOURS|-1", "ORGANISATION|' '", "CONTACT_EMAIL|x@", "MAIL_SENDER_NAME|医師転職コンシェルジュ", "IDLE_MINUTES_MY|600"})
    void whatCannotBeMeantIsRefusedAtItsField(SettingCode code, String typed) {
        BusinessRuleException refused = assertThrows(BusinessRuleException.class, () -> code.parse(typed));
        assertEquals(code.name(), refused.field());
        assertTrue(Texts.all().containsKey(refused.code()), refused.code());
    }

    @Test
    void aLineOfTenThousandLettersIsRefused() {
        assertThrows(BusinessRuleException.class, () -> SettingCode.ADDRESS.parse("𠮷".repeat(10_000)));
    }

    @ParameterizedTest
    @EnumSource(SettingCode.class)
    void everyDefaultIsValidAndEverySettingHasALabel(SettingCode code) {
        if (!code.fallback().isEmpty()) {
            assertEquals(code.fallback(), code.parse(code.fallback()));
        }
        assertTrue(Texts.all().containsKey("settings.field." + code.name()), code.name());
    }

    @Test
    void everyRuleHasALabelAndBounds() {
        Arrays.stream(RuleCode.values()).forEach(code -> {
            assertTrue(Texts.all().containsKey("code.RuleCode." + code.name()), code.name());
            assertThrows(BusinessRuleException.class, () -> code.parse("99999"));
            assertThrows(BusinessRuleException.class, () -> code.parse("x"));
        });
        assertEquals("9,6,4", RuleCode.LICENCE_ALERT_MONTHS.parse("９、６, ４"));
        assertThrows(BusinessRuleException.class, () -> RuleCode.BREAK_GLASS_HOURS.parse("8,9"));
        assertThrows(BusinessRuleException.class, () -> RuleCode.BREAK_GLASS_HOURS.parse("9999"));
        assertThrows(BusinessRuleException.class, () -> RuleCode.CELL_SEX_SHARES.parse("20"));
        assertEquals("20,70", RuleCode.CELL_SEX_SHARES.parse("20、70"));
    }
}
