package jp.concierge.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningLintTest {
    private static final int[] CAPS = {960, 960, 1860, 1860, 1860};

    @Test
    void an_honest_opening_has_no_finding() {
        assertEquals(List.of(), found(WholeTerms.typed("F-1")));
        assertEquals(List.of(), found(WholeTerms.widest("F-1")));
    }

    @ParameterizedTest
    @CsvSource({"WANTED,40歳まで,AGE", "WANTED,３０代の方歓迎,AGE", "WANTED,若手医師歓迎,AGE", "WANTED,男性医師のみ,SEX", "WANTED,女医さん歓迎,SEX", "DUTIES,入職祝い金30万円,GIFT", "BONUS,お 祝 い 金あり,GIFT",
        "DUTIES,派遣でもよい,DISPATCH", "DUTIES,お問い合わせは saiyo@example.jp,CONTACT", "DUTIES,03-1234-5678へ,CONTACT", "TITLE,日本一の内視鏡,SUPERLATIVE", "DUTIES,必ず定時に帰れます,ASSURANCE",
        "DUTIES_CHANGE,病院が総合的に判断する,AT_DISCRETION", "WORKPLACE_CHANGE,総合的に判断。,AT_DISCRETION", "RAISE,当院の規定による,AT_DISCRETION"})
    void words_that_must_or_should_not_stand_there_are_found(TermField field, String text, OpeningConcern concern) {
        Map<TermField, String> typed = WholeTerms.typed("F-1");
        typed.put(field, text);
        assertEquals(List.of(field + " " + concern), found(typed));
    }

    @ParameterizedTest
    @CsvSource({"DUTIES,70歳以上の患者さんが多い施設です。", "DUTIES,男性の患者さんが7割です", "WANTED,卒後5年目以降の方", "DUTIES_CHANGE,業務の量と本人の希望をもとに総合的に判断し、院内の診療科の範囲で命じる", "HOLIDAYS,2026-2027年度の暦による"})
    void ordinary_words_are_left_alone(TermField field, String text) {
        Map<TermField, String> typed = WholeTerms.typed("F-1");
        typed.put(field, text);
        assertEquals(List.of(), found(typed));
    }

    @Test
    void contradictions_are_found() {
        Map<TermField, String> typed = WholeTerms.typed("F-1");
        typed.put(TermField.NIGHT_COUNT, "0");
        typed.put(TermField.ALLOWANCES, "当直手当 1回5万円");
        typed.put(TermField.DAYS_PER_WEEK, "D6");
        typed.put(TermField.YEARLY_OVERTIME, "961");
        typed.put(TermField.PAY_MIN, "1,600円");
        assertEquals(List.of("ALLOWANCES DUTY_FEE", "DAYS_PER_WEEK DAYS", "PAY_MIN UNUSUAL_PAY", "YEARLY_OVERTIME OVERTIME_CAP"), found(typed));
    }

    @Test
    void a_hidden_name_must_not_stand_in_the_text() {
        Map<TermField, String> typed = WholeTerms.typed("F-1");
        typed.put(TermField.LISTING, "NAME_HIDDEN");
        typed.put(TermField.LISTING_REASON, "試験病院の現職に伝えていないため");
        typed.put(TermField.DUTIES, "試験病院の内視鏡室で働きます");
        typed.put(TermField.WORKPLACE, "試験病院");
        assertEquals(List.of("DUTIES NAME_TOLD"), found(typed));
        Terms open = WholeTerms.kept(typed).publicly();
        assertTrue(java.util.stream.Stream.of(TermField.SITE_NAME, TermField.EMPLOYER, TermField.WORKPLACE).noneMatch(open::has));
        assertEquals("", open.get(TermField.LISTING_REASON));
        assertEquals("08", open.get(TermField.SITE_PREFECTURE));
    }

    private static List<String> found(Map<TermField, String> typed) {
        return OpeningLint.findings(WholeTerms.kept(typed), CAPS).stream().map(finding -> finding.field() + " " + finding.concern()).toList();
    }
}
