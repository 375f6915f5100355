package jp.concierge.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import jp.concierge.shared.BusinessRuleException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraduationYearTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({"14,2012", "１４,2012", "14年,2012", "卒後14年,2012", "0,2026", "2012,2012", "２０１２年卒,2012", "2012年,2012", "平成24,2012", "平成24年,2012", "H24,2012", "h24,2012", "Ｈ２４,2012",
        "令和元年,2019", "R2,2020", "昭和60年卒業,1985", "' 14 ',2012"})
    void years_since_the_year_and_the_era_are_all_understood(String typed, int year) {
        assertEquals(year, GraduationYear.parse(typed, TODAY).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "1850", "2100", "99", "昭和0", "14.5", "令和99", "14歳", "2012/4"})
    void what_cannot_be_is_refused_at_the_field(String typed) {
        BusinessRuleException refused = assertThrows(BusinessRuleException.class, () -> GraduationYear.parse(typed, TODAY));
        assertEquals("graduation", refused.field());
        assertEquals("error.doctor.graduation", refused.code());
    }

    @Test
    void the_year_turns_in_april() {
        assertEquals(2011, GraduationYear.parse("14", LocalDate.of(2026, 3, 31)).value());
        assertEquals(2012, GraduationYear.parse("14", LocalDate.of(2026, 4, 1)).value());
        assertEquals(13, GraduationYear.yearsSince(2012, LocalDate.of(2026, 3, 31)));
        assertEquals(14, GraduationYear.yearsSince(2012, LocalDate.of(2026, 4, 1)));
        assertEquals(0, GraduationYear.yearsSince(2027, LocalDate.of(2026, 4, 1)));
    }

    @Property(tries = 500)
    void anything_typed_gives_a_sane_year_or_the_reason(@ForAll String typed) {
        try {
            int year = GraduationYear.parse(typed, TODAY).value();
            assertTrue(year >= 1951 && year <= 2027);
        } catch (BusinessRuleException e) {
            assertEquals("graduation", e.field());
        }
    }
}
