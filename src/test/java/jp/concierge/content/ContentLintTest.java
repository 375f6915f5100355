package jp.concierge.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of gifts are found however they are written (R23). */
class ContentLintTest {

    @ParameterizedTest
    @CsvSource({"お祝い金を差し上げます, お祝い金", "お 祝 い 金, お祝い金", "お*祝*い金, お祝い金", "祝金, 祝金", "入職特典あり, 入職特典", "キャッシュ・バック, キャッシュバック", "ｷｬｯｼｭﾊﾞｯｸ, キャッシュバック",
        "Amazonギフト, amazonギフト", "ＡＭＡＺＯＮ　ギフト券, ギフト券", "商品券, 商品券", "ポイント進呈, ポイント進呈", "友人紹介で3万円, 友人紹介円", "友人紹介キャンペーン:10000円, 友人紹介円"})
    void gifts_are_found(String text, String word) {
        assertEquals(true, ForbiddenWords.gifts(ForbiddenWords.squeezed(text)).contains(word), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"金品や特典を、お渡ししません。", "友人紹介はお受けしていません。", "祝日は休みです。お祝いの言葉", "手数料は300万円です", "ギフトではありません"})
    void other_words_are_let_be(String text) {
        assertEquals(List.of(), ForbiddenWords.gifts(ForbiddenWords.squeezed(text)), text);
    }

    @Test
    void the_texts_that_come_with_the_program_name_no_gift() {
        BundledContent.all().forEach(text -> assertEquals(List.of(), ForbiddenWords.gifts(ForbiddenWords.squeezed(text.text().title() + text.text().summary() + text.text().body())), text.slug()));
    }
}
