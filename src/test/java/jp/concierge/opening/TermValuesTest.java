package jp.concierge.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermValuesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1,200万|12000000", "1,200万円|12000000", "1200万円|12000000", "12000000|12000000", "12,000,000円|12000000", "1.5万|15000", "8000円|8000", "1億円|100000000", "1 200万円|12000000"})
    void amounts_are_read_as_people_write_them(String typed, String yen) throws Exception {
        assertEquals(yen, TermValues.read(TermField.PAY_MIN, typed));
        assertEquals(yen, TermValues.read(TermField.PAY_MIN, yen), "what is kept stays as it is");
    }

    @ParameterizedTest
    @CsvSource({"応相談,opening.problem.negotiable", "委細面談,opening.problem.negotiable", "-5万,opening.problem.yen", "1000000000000,opening.problem.yen.high", "９９９９９億円,opening.problem.yen.high", "abc,opening.problem.yen",
        "1200万〜1500万,opening.problem.yen", "0.00001万,opening.problem.yen", "1e9,opening.problem.yen", "＝1+1,opening.problem.yen"})
    void what_is_no_amount_is_told_why(String typed, String key) {
        assertEquals(key, problem(TermField.PAY_MIN, typed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"8:30-17:30|08:30-17:30", "８：３０〜１７：３０|08:30-17:30", "8時30分から17時30分|08:30-17:30", "17:00-翌9:00|17:00-09:00", "8:30-12:30, 13:30 - 17:30|08:30-12:30 13:30-17:30", "08:30-17:30|08:30-17:30"})
    void hours_are_read_as_people_write_them(String typed, String kept) throws Exception {
        assertEquals(kept, TermValues.read(TermField.MON, typed));
        assertEquals(kept, TermValues.read(TermField.MON, kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00-26:00", "8:70-17:00", "8:30", "朝から", "8:30-8:30", "-", "8:30-12:00 13:00-14:00 15:00-16:00 17:00-18:00"})
    void impossible_hours_are_refused(String typed) {
        assertThrows(TermValues.Unreadable.class, () -> TermValues.read(TermField.MON, typed));
    }

    @ParameterizedTest
    @CsvSource({"2027年4月1日,2027-04-01", "2027/4/1,2027-04-01", "２０２７－０４－０１,2027-04-01"})
    void days_are_read_as_people_write_them(String typed, String kept) throws Exception {
        assertEquals(kept, TermValues.read(TermField.TERM_FROM, typed));
    }

    @Test
    void a_day_that_does_not_exist_a_number_too_high_and_a_choice_that_nobody_offers_are_refused() {
        assertEquals("opening.problem.date", problem(TermField.TERM_FROM, "2027-02-30"));
        assertEquals("opening.problem.count", problem(TermField.NIGHT_COUNT, "32"));
        assertEquals("opening.problem.count", problem(TermField.NIGHT_COUNT, "-1"));
        assertEquals("opening.problem.count", problem(TermField.NIGHT_COUNT, "1.5"));
        assertEquals("opening.problem.choice", problem(TermField.KIND, "SPOT"));
        assertEquals("opening.problem.choice", problem(TermField.DUTY_CODES, "WARD,NOTHING"));
        assertEquals("opening.problem.long", problem(TermField.TITLE, "あ".repeat(61)));
    }

    @Test
    void several_choices_stand_in_the_order_of_the_form_and_each_once() throws Exception {
        assertEquals("OUTPATIENT,WARD", TermValues.read(TermField.DUTY_CODES, "WARD、OUTPATIENT,WARD"));
    }

    @Test
    void a_text_counts_characters_as_people_do_and_keeps_its_lines() throws Exception {
        assertEquals("𠮟".repeat(60), TermValues.read(TermField.TITLE, "𠮟".repeat(60)));
        assertEquals("一\n二", TermValues.read(TermField.DUTIES, " 一\r\n二\u0000\u202e "));
    }

    private static String problem(TermField field, String typed) {
        return assertThrows(TermValues.Unreadable.class, () -> TermValues.read(field, typed)).problem().key();
    }
}
