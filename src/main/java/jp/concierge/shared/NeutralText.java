package jp.concierge.shared;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * What a bystander may see on a lock screen: sender, subject and first words of a mail, titles of pages behind a sign-in.
 * No word there may tell that somebody thinks of changing the place of work (P4).
 */
public final class NeutralText {
    /** In small letters and half width. */
    private static final List<String> TELLING = List.of("転職", "求人", "求職", "面接", "医師", "ドクター", "医局", "退局", "退職", "入職", "就職", "採用", "内定",
            "応募", "転籍", "離職", "紹介", "スカウト", "オファー", "エージェント", "キャリア", "年収", "給与", "履歴書", "職務経歴", "勤務先", "病院", "クリニック", "バイト", "常勤", "当直",
            "教授", "打診", "推薦", "辞め", "doctor", "recruit", "career", "job", "resume");

    private NeutralText() {
    }

    public static boolean isNeutral(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        return TELLING.stream().noneMatch(folded::contains);
    }
}
