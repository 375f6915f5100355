package jp.concierge.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.PersonName;
import jp.concierge.shared.PhoneNumber;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What doctors type about themselves and their wishes. */
class ProfileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({"1984-04-01,1984-04-01", "１９８４年４月１日,1984-04-01", "1984/4/1,1984-04-01", "19840401,1984-04-01", "1984.4.1,1984-04-01"})
    void a_birth_date_is_understood_however_it_is_typed(String typed, LocalDate date) {
        assertEquals(date, Profile.parseBirthDate(typed, TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1984-02-30", "2月30日", "1984-13-01", "1884-04-01", "2020-01-01", "1984", "昨日", "99999999999-1-1"})
    void a_day_that_cannot_be_is_refused_at_the_field(String typed) {
        assertEquals("birthDate", assertThrows(BusinessRuleException.class, () -> Profile.parseBirthDate(typed, TODAY)).field());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " 　", "\u200B"})
    void what_is_left_empty_is_not_told(String blank) {
        assertNull(Profile.parseBirthDate(blank, TODAY));
        assertNull(Profile.parsePostalCode(blank));
        assertNull(Profile.parseIsekiNumber(blank));
        assertNull(Profile.parseNote(blank, "contactNote", 10));
        assertNull(TypedWishes.parseDays(blank));
        assertNull(TypedWishes.parsePay(blank));
        assertEquals(Affiliation.UNKNOWN, Affiliation.parse(blank, blank, blank));
    }

    @Test
    void numbers_are_understood_in_any_width() {
        assertEquals("1000001", Profile.parsePostalCode("〒１００−０００１"));
        assertEquals("123456", Profile.parseIsekiNumber("第１２３４５６号"));
        assertEquals(new BigDecimal("4.5"), TypedWishes.parseDays("週４．５日"));
        assertEquals(16_000_000L, TypedWishes.parsePay("１，６００万円以上"));
        assertEquals(2, TypedWishes.parseNumber("月２回", "nightDutyMax", 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.3", "7", "-1", "0", "四", "4,5"})
    void days_go_in_halves_up_to_six(String typed) {
        assertEquals("daysPerWeek", assertThrows(BusinessRuleException.class, () -> TypedWishes.parseDays(typed)).field());
    }

    @ParameterizedTest
    @ValueSource(strings = {"15000000", "abc", "-5", "1e3", "99999999999999999999"})
    void pay_is_told_in_units_of_ten_thousand(String typed) {
        assertEquals("payFloor", assertThrows(BusinessRuleException.class, () -> TypedWishes.parsePay(typed)).field());
    }

    @Test
    void a_text_is_counted_in_characters_as_people_count_them() {
        assertEquals("😀".repeat(10), Profile.parseNote("😀".repeat(10), "contactNote", 10));
        assertEquals("contactNote", assertThrows(BusinessRuleException.class, () -> Profile.parseNote("😀".repeat(11), "contactNote", 10)).field());
    }

    @Test
    void a_text_keeps_its_lines_and_loses_what_is_invisible() {
        assertEquals("<b>一行目</b>\n'; drop table doctor;--", Profile.parseNote("<b>一行目</b>\r\n'; drop table doctor;--\u0000\u202E", "freeText", 100));
    }

    @Test
    void how_things_stood_before_a_change_can_be_put_back_whole() {
        Profile profile = new Profile(new PersonName("𠮷田", "髙﨑", "ヨシダ", "タカサキ"), new PhoneNumber("09000000001"), LocalDate.of(1984, 4, 1), "1000001", "東京都", new Career("surgery", null, 2012),
                new Affiliation("千葉大学", "第三内科", null), "123456", "一行目\n二行目");
        assertEquals(profile, Profile.fromFields(profile.toFields()));
        Wishes wishes = new Wishes(Set.of(Priority.SKILL, Priority.FAMILY), StartWish.WITHIN_YEAR, Set.of("13", "12"), Set.of(EmploymentKind.SPOT), new BigDecimal("4.5"), 16_000_000L, 1, 0, 60,
                Map.of(ConditionItem.SURGERY, ConditionWeight.MUST, ConditionItem.EMERGENCY, ConditionWeight.AVOID), "家族と");
        assertEquals(wishes, Wishes.fromFields(wishes.toFields()));
        assertEquals(Wishes.first(null, null), Wishes.fromFields(Wishes.first(null, null).toFields()));
    }

    @Test
    void nothing_personal_is_ever_printed() {
        Profile profile = new Profile(new PersonName("𠮷田", "蓮", "ヨシダ", "レン"), null, null, null, null, new Career("surgery", null, 2012), new Affiliation("千葉大学", null, null), null, null);
        assertFalse(profile.toString().contains("田") || profile.affiliation().toString().contains("千葉"));
    }

    @Property(tries = 300)
    void anything_typed_is_taken_or_refused_with_a_reason(@ForAll String typed) {
        for (Runnable parse : new Runnable[] {() -> Profile.parseBirthDate(typed, TODAY), () -> Profile.parsePostalCode(typed), () -> Profile.parseIsekiNumber(typed),
            () -> TypedWishes.parseDays(typed), () -> TypedWishes.parsePay(typed), () -> TypedWishes.parseNumber(typed, "x", 31), () -> Affiliation.parse(typed, typed, typed)}) {
            try {
                parse.run();
            } catch (BusinessRuleException e) {
                assertFalse(e.code().isEmpty());
            }
        }
    }
}
