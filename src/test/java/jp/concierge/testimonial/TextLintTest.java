package jp.concierge.testimonial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not stand in a published story is found, tricks included; ordinary sentences are left in peace. */
class TextLintTest {
    private static final TextLint LINT = NationalSurvey.lint();
    private static final Facts BESIDE = new Facts("internal_medicine", null, new AgeRange(40, 10), null, List.of(), Workplace.NOTHING, Workplace.NOTHING);

    @ParameterizedTest
    @CsvSource({
        "GIFT,入職でお祝い金をいただきました。", "GIFT,祝金が出ると聞きました。", "GIFT,入職特典がありました。", "GIFT,キャッシュバックの話。", "GIFT,Ａｍａｚｏｎギフトをもらいました。", "GIFT,お 祝 い 金 につられて。",
        "GIFT,友人紹介で3万円もらえると聞いて。", "GIFT,商品券がつきました。", "GIFT,ギフト券を受け取りました。", "GIFT,ポイント進呈がありました。",
        "CONTACT,連絡は taro@example.jp まで。", "CONTACT,０９０－１２３４－５６７８に電話を。", "CONTACT,https://example.jp/ に書きました。", "CONTACT,taro(at)example.jp です。", "CONTACT,javascript:alert(1)",
        "PERSON,山根先生が退官されました。", "PERSON,田中教授に相談しました。", "PERSON,佐藤 一郎が言いました。",
        "FACILITY,県立中央病院で五年。", "FACILITY,坂上クリニックに移りました。", "FACILITY,聖マリア病院です。", "FACILITY,岡山の子ども病院へ。",
        "UNIVERSITY,北海道大学の出です。", "UNIVERSITY,阪大の医局でした。", "UNIVERSITY,旭川医大です。", "IKYOKU,第二内科にいました。", "IKYOKU,消化器内科学講座の人事です。",
        "DATE,2023年4月に移りました。", "DATE,令和5年の春でした。", "CASES,年間300件の手術をしました。", "CASES,二百例を経験しました。", "SOCIETY,学会の理事を務めています。",
        "SUPERLATIVE,日本一の施設です。", "SUPERLATIVE,必ず成功します。", "PLACE,鳥取で働いていました。", "FIELD,消化器内科の専門です。", "AGE,四十二歳のときでした。"})
    void what_must_not_be_published_is_found(FindingKind kind, String story) {
        assertTrue(kinds(story).contains(kind), story + " gave " + kinds(story));
    }

    @ParameterizedTest
    @ValueSource(strings = {"おさけの祝い\u200B金", "お\u200B祝\u200Bい\u200B金", "ＡＭＡＺＯＮギフト", "キャッシュ\u2060バック"})
    void invisible_and_wide_letters_hide_nothing(String story) {
        assertTrue(kinds(story).contains(FindingKind.GIFT), story);
    }

    @ParameterizedTest
    @ValueSource(strings = {"教授が退官され、戻る先がなくなりました。", "医局長に早く伝えたのがよかったと思います。", "地方の公的な病院で、長く一人で外科を担いました。", "先生方に助けられ、家族との時間が増えました。",
        "当直が月に四回から一回に減りました。", "関連病院を二年ごとに回っていました。", "大学病院での研究を続けるか迷いました。", "患者さんに手紙をもらいました。", "子どもの学校のことを先に考えました。", "年収は変わりませんでした。"})
    void ordinary_sentences_are_left_in_peace(String story) {
        assertEquals(Set.of(), kinds(story), story);
    }

    @Test
    void a_finding_points_at_the_very_place_in_what_was_typed() {
        String story = "わたしは、県立\u200B中央病院で働きました。";
        Finding finding = check(story).get(0);
        assertEquals(FindingKind.FACILITY, finding.kind());
        assertEquals(story.substring(finding.start(), finding.end()), finding.text());
        assertTrue(finding.text().endsWith("病院"));
    }

    @Test
    void a_place_that_the_facts_tell_may_stand_in_the_text() {
        Workplace tottori = new Workplace(null, null, null, Place.of("31"), Set.of(), null, null, null, null);
        assertTrue(LINT.check(new Edit("題", "鳥取で働いていました。", Coarsening.NONE), new Facts("internal_medicine", null, null, null, List.of(), tottori, Workplace.NOTHING)).isEmpty());
    }

    @Test
    @Timeout(20)
    void a_long_and_hostile_text_is_read_in_time() {
        for (String piece : List.of("あ", "病院", "漢", "1", "a.a", "(", "\u202E", "先生", " ")) {
            check(piece.repeat(4_000 / piece.length()));
        }
    }

    private static List<Finding> check(String story) {
        return LINT.check(new Edit("題", story, Coarsening.NONE), BESIDE);
    }

    private static Set<FindingKind> kinds(String story) {
        return check(story).stream().map(Finding::kind).collect(Collectors.toSet());
    }
}
