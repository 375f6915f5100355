package jp.concierge.testimonial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.concierge.reference.Department;
import jp.concierge.reference.Prefecture;
import jp.concierge.reference.Specialty;
import jp.concierge.reference.Subspecialty;
import jp.concierge.reference.University;

/**
 * Looks in a text for what would tell who wrote it, for gifts that must not be promised (R23), for contacts, and for claims
 * without ground. It would rather find too much: a moderator can let stand what is harmless, except gifts and contacts.
 *
 * <p>A text must also not say more than the facts beside it: a prefecture, a narrower field or an age that was coarsened away
 * there is found here.
 */
public final class TextLint {
    private static final String KANJI = "[\\p{IsHan}々ヶ]";
    private static final String TITLES = "先生|准教授|教授|特任助教|助教|講師|医師|ドクター|医局長|副院長|院長|副部長|部長|医長|理事長|学長|師長|氏|さん|様|君";
    private static final Pattern TITLED = Pattern.compile("(" + KANJI + "{1,8}?)(" + TITLES + ")(?!" + "子|式|々)");
    private static final Pattern TITLED_KATAKANA = Pattern.compile("([ァ-ヴー]{2,10})(先生|准教授|教授|医師|氏|さん)");
    private static final Pattern FULL_NAME = Pattern.compile("(?<!" + KANJI + ")(?:(?:" + LintWords.all().families() + ")[ ]" + KANJI + "{1,3}(?!" + KANJI + ")|(?:"
            + LintWords.all().families() + ")(?!県|市|町|村|区|駅|大|病|医|科|先|様|氏|教|准|助|講|部|院)" + KANJI + "{0,2}[子美郎介輔夫男雄彦恵香奈樹翔蓮也哉斗平太司志史弘浩裕隆誠](?!" + KANJI + "))");
    private static final Pattern HOSPITAL = Pattern.compile("([\\p{IsHan}々ヶァ-ヴーa-z・]*)(病院|クリニック|医院|診療所|医療センター|メディカルセンター|ホスピタル|療養所)");
    private static final Pattern HOSPITAL_HIRAGANA = Pattern.compile("(?<![ぁ-ん])([ぁ-んー]{2,8}[らりみばかさやまぶ])(病院|クリニック|医院|診療所)");
    private static final Pattern CHILDRENS_HOSPITAL = Pattern.compile("(?:子ども|こども|子供|小児)(?:医療)?(?:病院|センター)");
    private static final Pattern CORPORATION = Pattern.compile("(?:医療法人|社会福祉法人)(?:社団|財団)?(?:" + KANJI + "|[ァ-ヴー]){1,10}会?");
    private static final Pattern ANY_UNIVERSITY = Pattern.compile("(" + KANJI + "{2,10})(?:大学|医大)");
    private static final Pattern KIND_OF_UNIVERSITY = Pattern.compile(".*(?:国立|公立|私立|地方|有名|出身|母校|関連|前|元|同|各|他|他の|別|総合|単科|医科|所属|在籍|旧帝)$");
    private static final Pattern IKYOKU = Pattern.compile("第[一二三四五1-5](?:内科|外科)|" + KANJI + "{2,14}学(?:講座|教室|分野)|" + KANJI + "{1,3}内科学");
    private static final Pattern DATE = Pattern.compile("(?:19|20)\\d\\d(?:年(?:\\d{1,2}月(?:\\d{1,2}日)?)?|[/.-]\\d{1,2}(?:[/.-]\\d{1,2})?)|(?:昭和|平成|令和)(?:元|[\\d一二三四五六七八九十]{1,3})年(?:\\d{1,2}月)?"
            + "|\\d{1,2}月\\d{1,2}日|[二〇一三四五六七八九]{4}年");
    private static final Pattern CASES = Pattern.compile("(?:年間?|月|累計|通算|約|計)?\\s*(?:\\d[\\d,]*|[一二三四五六七八九]*[十百千万][一二三四五六七八九十百千万]*|数[十百千])\\s*(?:件|例|症例|分娩)");
    private static final Pattern SOCIETY = Pattern.compile("学会(?:の|員・)?(?:" + KANJI + "{0,6})?(?:理事長|理事|評議員|代議員|会長|幹事|支部長|委員長|委員|座長|監事)|(?:理事|評議員|代議員)を(?:務|つと|して)");
    private static final Pattern MAIL = Pattern.compile("[a-z0-9._%+-]+\\s*(?:@|\\(at\\)|\\[at]|<at>|\\(アット\\)|アットマーク)\\s*[a-z0-9-]+(?:\\s*(?:\\.|\\(dot\\)|\\[dot]|ドット)\\s*[a-z0-9-]+)+");
    private static final Pattern WEB = Pattern.compile("(?:https?|ftp|javascript|data)\\s*:|www\\.|(?<![a-z0-9@.-])[a-z0-9-]{2,}(?:\\.[a-z0-9-]{2,})*\\.(?:com|net|org|jp|info|biz|me|io|co|tv|link|site)(?![a-z])"
            + "|(?:line|ライン|twitter|instagram|x|facebook)\\s*(?:id|のid|アカウント)|(?<![a-z0-9])@[a-z0-9_]{3,}");
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)(?:\\+81[-\\s(]*|0)\\d{1,4}[-\\s().‐‑–—ー−]*\\d{1,4}[-\\s().‐‑–—ー−]*\\d{3,4}(?!\\d)");
    private static final Pattern SUPERLATIVE = Pattern.compile("(?:日本|世界|業界|地域|県内)(?:一|最大|最高|トップ|no\\.?\\s*1|ナンバーワン)|no\\.?\\s*1|ナンバーワン|最大級|最高水準|最高峰|絶対に?|必ず(?:成功|内定|転職|採用)|100\\s*(?:%|パーセント)|間違いなく|どこよりも|唯一無二");
    private static final Pattern FRIEND = Pattern.compile("友人紹介.{0,40}?円");
    private static final Pattern YEARS_OLD = Pattern.compile("(?<!\\d)(?:[2-7]\\d|[二三四五六七]十[一二三四五六七八九]?)(?:歳|才)|[2-7]0代(?:前半|半ば|後半)");
    private static final Pattern TOWN = Pattern.compile("(?<!" + KANJI + ")(?:" + KANJI + "|[ァ-ヴー]){1,5}?[市町村郡](?!" + KANJI + "|場|内|外|民|中|部|長)");
    private static final Pattern NO_TOWN = Pattern.compile("(?:都|地方都|政令|中核|中核都|小都|大都|同|当|別の|この|その|下|港|城下|農|漁|山|離|故郷の)[市町村郡]");
    private final List<University> universities;
    private final List<Prefecture> prefectures;
    private final List<String> fields;

    /** A sort of words that betray. */
    private record Rule(FindingKind kind, Pattern pattern, BiPredicate<MatchResult, String> counts) {
    }

    private final List<Rule> rules = new ArrayList<>();

    TextLint(List<University> universities, List<Prefecture> prefectures, List<Specialty> specialties, List<Subspecialty> subspecialties, List<Department> departments) {
        this.universities = universities;
        this.prefectures = prefectures;
        List<String> broad = specialties.stream().map(Specialty::name).toList();
        this.fields = Stream.concat(subspecialties.stream().map(Subspecialty::name), departments.stream().map(Department::name)).filter(name -> !broad.contains(name)).distinct().toList();
        rule(FindingKind.CONTACT, MAIL, (m, text) -> true);
        rule(FindingKind.CONTACT, WEB, (m, text) -> true);
        rule(FindingKind.CONTACT, PHONE, (m, text) -> m.group().replaceAll("\\D", "").length() >= 9);
        rule(FindingKind.PERSON, TITLED, (m, text) -> isName(m.group(1)));
        rule(FindingKind.PERSON, TITLED_KATAKANA, (m, text) -> LintWords.all().roleWords().stream().noneMatch(m.group(1)::endsWith));
        rule(FindingKind.PERSON, FULL_NAME, (m, text) -> true);
        rule(FindingKind.FACILITY, HOSPITAL, (m, text) -> isProper(m.group(1)));
        rule(FindingKind.FACILITY, HOSPITAL_HIRAGANA, (m, text) -> !m.group(1).matches(".*(?:から|なら|たら|ばかり|やら|さまざま|そのまま|まま)"));
        rule(FindingKind.FACILITY, CHILDRENS_HOSPITAL, (m, text) -> true);
        rule(FindingKind.FACILITY, CORPORATION, (m, text) -> true);
        rule(FindingKind.UNIVERSITY, universityNames(), (m, text) -> true);
        rule(FindingKind.UNIVERSITY, ANY_UNIVERSITY, (m, text) -> !KIND_OF_UNIVERSITY.matcher(m.group(1)).matches());
        rule(FindingKind.IKYOKU, IKYOKU, (m, text) -> true);
        rule(FindingKind.DATE, DATE, (m, text) -> true);
        rule(FindingKind.CASES, CASES, (m, text) -> true);
        rule(FindingKind.SOCIETY, SOCIETY, (m, text) -> true);
        rule(FindingKind.SUPERLATIVE, SUPERLATIVE, (m, text) -> true);
        rule(FindingKind.PLACE, TOWN, (m, text) -> !NO_TOWN.matcher(m.group()).matches() && !TITLES.contains(m.group()));
    }

    private void rule(FindingKind kind, Pattern pattern, BiPredicate<MatchResult, String> counts) {
        rules.add(new Rule(kind, pattern, counts));
    }

    /** @param shown the facts that stand beside the text */
    List<Finding> check(Edit edit, Facts shown) {
        List<Finding> all = new ArrayList<>(check(VoiceField.HEADLINE, edit.headline(), shown));
        all.addAll(check(VoiceField.STORY, edit.story(), shown));
        return all;
    }

    private List<Finding> check(VoiceField field, String typed, Facts shown) {
        FoldedText folded = FoldedText.of(typed);
        List<Finding> found = new ArrayList<>();
        gifts(field, typed, folded.skeleton(), found);
        for (Rule rule : rules) {
            Matcher matcher = rule.pattern().matcher(folded.text());
            while (matcher.find()) {
                if (rule.counts().test(matcher.toMatchResult(), folded.text())) {
                    add(rule.kind(), field, typed, folded, matcher.start(), matcher.end(), found);
                }
            }
        }
        betrayals(field, typed, folded, shown, found);
        found.sort(Comparator.comparingInt(Finding::start).thenComparing(Comparator.comparingInt(Finding::end).reversed()).thenComparing(Finding::kind));
        return widest(found);
    }

    private static void gifts(VoiceField field, String typed, FoldedText bare, List<Finding> found) {
        for (String word : LintWords.all().gifts()) {
            for (int at = bare.text().indexOf(word); at >= 0; at = bare.text().indexOf(word, at + 1)) {
                // the polite prefix belongs to it
                int begin = at > 0 && (bare.text().charAt(at - 1) == 'お' || bare.text().charAt(at - 1) == '御') ? at - 1 : at;
                add(FindingKind.GIFT, field, typed, bare, begin, at + word.length(), found);
            }
        }
        Matcher friend = FRIEND.matcher(bare.text());
        while (friend.find()) {
            add(FindingKind.GIFT, field, typed, bare, friend.start(), friend.end(), found);
        }
    }

    /** What the facts tell more coarsely, or not at all. */
    private void betrayals(VoiceField field, String typed, FoldedText folded, Facts shown, List<Finding> found) {
        for (Prefecture prefecture : prefectures) {
            String name = prefecture.name().equals("北海道") ? prefecture.name() : prefecture.name().substring(0, prefecture.name().length() - 1);
            Pattern pattern = Pattern.compile("(?<!" + KANJI + ")" + name + (name.length() == 2 && prefecture.name().endsWith("都") ? "(?!大|女)" : "(?!大|医大|先生|さん|氏|" + KANJI + "{0,2}先生)"));
            if (!isAt(shown.before(), prefecture) && !isAt(shown.after(), prefecture)) {
                words(FindingKind.PLACE, pattern, field, typed, folded, found);
            }
        }
        if (shown.subspecialty() == null && shown.before().department() == null && shown.after().department() == null && shown.specialty() != null) {
            fields.forEach(name -> words(FindingKind.FIELD, Pattern.compile(Pattern.quote(name)), field, typed, folded, found));
        }
        if (shown.age() == null || shown.age().isDecade()) {
            words(FindingKind.AGE, YEARS_OLD, field, typed, folded, found);
        } else {
            words(FindingKind.AGE, Pattern.compile("(?<!\\d)\\d\\d(?:歳|才)"), field, typed, folded, found);
        }
    }

    private static boolean isAt(Workplace side, Prefecture prefecture) {
        return side.place() != null && prefecture.code().equals(side.place().prefecture());
    }

    private static void words(FindingKind kind, Pattern pattern, VoiceField field, String typed, FoldedText folded, List<Finding> found) {
        Matcher matcher = pattern.matcher(folded.text());
        while (matcher.find()) {
            add(kind, field, typed, folded, matcher.start(), matcher.end(), found);
        }
    }

    private static void add(FindingKind kind, VoiceField field, String typed, FoldedText folded, int start, int end, List<Finding> found) {
        int from = folded.start(start);
        int to = folded.end(end);
        found.add(new Finding(kind, field, from, to, typed.substring(from, to)));
    }

    /** Of findings of one kind that lie in each other only the widest is told. */
    private static List<Finding> widest(List<Finding> sorted) {
        List<Finding> kept = new ArrayList<>();
        for (Finding one : sorted) {
            if (kept.stream().noneMatch(other -> other.kind() == one.kind() && other.start() <= one.start() && other.end() >= one.end())) {
                kept.add(one);
            }
        }
        return kept;
    }

    private static boolean isName(String before) {
        boolean common = LintWords.all().roles().stream().anyMatch(before::endsWith);
        return !common || before.matches("(?:" + LintWords.all().families() + ")");
    }

    /** Whether what stands before 病院 is a name and not only a kind of hospital. */
    private static boolean isProper(String before) {
        if (before.isEmpty() || LintWords.all().kinds().stream().anyMatch(before::endsWith)) {
            return false;
        }
        String rest = before;
        for (String kind : LintWords.all().kindsAlone().stream().sorted(Comparator.comparingInt(String::length).reversed()).toList()) {
            rest = rest.replace(kind, "");
        }
        // 中央 or 市民 with an owner is the name of one hospital
        return !rest.isEmpty() || before.matches(".*(?:県立|市立|町立|村立|都立|府立|道立|国立|公立)(?:中央|市民|県民|総合医療|小児).*");
    }

    private Pattern universityNames() {
        Stream<String> names = universities.stream().flatMap(u -> Stream.concat(Stream.of(u.name()), u.shortNames().stream().map(name -> name.replaceFirst("^旧", ""))));
        return Pattern.compile("(?<!" + KANJI + ")(?:" + LintWords.alternatives(names) + ")(?![\\p{IsHan}&&[^学医病附付卒出閥系の院]])");
    }
}
