package jp.concierge.content;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words themselves: gifts (R23), superlatives and promises (R14), dispatch (R7); for whatever is published, by us or by hospitals. */
public final class ForbiddenWords {
    private static final List<String> GIFTS = List.of("お祝い金", "祝い金", "祝金", "入職特典", "転職特典", "登録特典", "キャッシュバック", "ギフト券", "ギフトカード", "amazonギフト", "アマゾンギフト", "商品券",
            "ポイント進呈", "ポイントプレゼント", "クオカード", "支度金進呈");
    private static final String FRIEND = "友人紹介";
    private static final String YEN = "円";
    /** How near an amount must stand to the friend's introduction to be its reward. */
    private static final int NEAR = 20;
    private static final List<String> SUPERLATIVES = List.of("日本一", "業界一", "業界初", "業界トップ", "業界最", "国内最", "日本最", "日本初", "no.1", "no1", "ナンバーワン", "ナンバー1", "最大級", "最多", "最速", "最安", "最高の", "最良の",
            "唯一の", "随一", "トップクラス", "圧倒的", "満足度", "成功率", "内定率");
    private static final List<String> ASSURANCES = List.of("必ず", "絶対に", "確実に", "100%", "完全に", "間違いなく", "保証します", "だれでも転職", "誰でも転職");
    private static final List<String> DISPATCH = List.of("派遣社員", "人材派遣", "派遣医", "派遣登録", "派遣します");
    private static final String LEFT_OUT = "[\\s\\-‐-―・_*~。、.,'\"「」『』()]";

    private ForbiddenWords() {
    }

    /** Findings in the order of their weight, each once. */
    public static List<LintFinding> check(String text) {
        Set<LintFinding> found = new LinkedHashSet<>();
        gifts(squeezed(text)).forEach(word -> found.add(new LintFinding(LintFinding.Concern.GIFT, word)));
        String folded = folded(text);
        words(SUPERLATIVES, folded, LintFinding.Concern.SUPERLATIVE, found);
        words(ASSURANCES, folded, LintFinding.Concern.ASSURANCE, found);
        words(DISPATCH, folded, LintFinding.Concern.DISPATCH, found);
        return List.copyOf(found);
    }

    /** Words of gifts in a text without blanks; a longer word hides the shorter one in it. */
    static List<String> gifts(String squeezed) {
        List<String> found = new ArrayList<>();
        for (String word : GIFTS) {
            if (squeezed.contains(squeezed(word)) && found.stream().noneMatch(longer -> longer.contains(word))) {
                found.add(word);
            }
        }
        for (int at = squeezed.indexOf(FRIEND); at >= 0; at = squeezed.indexOf(FRIEND, at + 1)) {
            int yen = squeezed.indexOf(YEN, at);
            if (yen >= 0 && yen - at <= NEAR + FRIEND.length() && squeezed.substring(at, yen).chars().anyMatch(Character::isDigit)) {
                found.add(FRIEND + YEN);
                break;
            }
        }
        return found;
    }

    private static void words(List<String> words, String folded, LintFinding.Concern concern, Set<LintFinding> found) {
        words.stream().filter(folded::contains).forEach(word -> found.add(new LintFinding(concern, word)));
    }

    static String squeezed(String text) {
        return folded(text).replaceAll(LEFT_OUT, "");
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
