package jp.concierge.shared;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeutralTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"メールアドレスのご確認", "ご予約のお知らせ", "お問い合わせを受け付けました(受付番号 K7Q2M)", "コンシェルジュデスク", "マイページ", ""})
    void ordinaryWordsAreNeutral(String text) {
        assertTrue(NeutralText.isNeutral(text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"転職のご相談", "新しい求人があります", "面接の日程", "医師登録の確認", "医 局の件", "退局まで", "採用のお知らせ", "内定", "応募を受け付けました", "ﾄﾞｸﾀｰ登録",
        "ｊｏｂ offer", "Your CAREER", "病院からの返事", "アルバイトのご案内"})
    void whatTellsThePurposeIsNot(String text) {
        assertFalse(NeutralText.isNeutral(text), text);
    }
}
