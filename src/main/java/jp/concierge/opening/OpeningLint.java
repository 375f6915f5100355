package jp.concierge.opening;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.concierge.content.LintFinding;
import jp.concierge.content.ForbiddenWords;

/** Looks for words that an opening must not or should not hold, and for what contradicts itself. */
final class OpeningLint {
    private static final Pattern AGE = Pattern.compile("\\d{2}\\s*(?:歳|才)(?:まで|以下|未満|以上|くらい|程度|前後|位)(?!の?(?:患者|入院|利用|方が多|住民))|(?:\\d{2}|[二三四五六]十)(?:代|歳代)(?:の方|歓迎|活躍|まで|中心|限定)|若手(?:の方|医師)?(?:歓迎|限定|優遇)|定年前の方");
    private static final Pattern SEX = Pattern.compile("(?:男性|女性|男|女)(?:医師|の先生|の方|ドクター)?(?:のみ|限定|歓迎|希望|優遇|優先|に限)|女医(?:さん)?(?:歓迎|限定|希望|優遇|優先)|男女いずれか");
    private static final Pattern CONTACT = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]+|https?://|www\\.|0\\d{1,4}[-\\s(]\\d{1,4}[-\\s)]\\d{3,4}|line\\s*id|(?:直接|下記(?:まで)?|院長まで)(?:お)?(?:電話|連絡|応募)");
    private static final Pattern DISCRETION = Pattern.compile("^(?:(?:病院|当院|法人|会社|院長|理事長|諸般の事情|諸事情|状況)(?:が|を|等を|により|に応じて|の上で)?、?)?総合的に判断(?:する|します|いたします|して決定)?。?$|^会社の判断による。?$|^(?:当院|病院|法人)の規定による。?$");
    private static final Set<TermField> LAW_TEXTS = EnumSet.of(TermField.DUTIES_CHANGE, TermField.WORKPLACE_CHANGE, TermField.RENEWAL_CRITERIA, TermField.RENEWAL_CAP, TermField.PROBATION_TERMS,
            TermField.RAISE, TermField.BASE_PAY);
    /** What one would call unusual for a unit, in yen: only asks to look again, decides nothing. */
    private static final Map<String, long[]> USUAL_PAY = Map.of("ANNUAL", new long[] {3_000_000, 60_000_000}, "MONTHLY", new long[] {100_000, 5_000_000}, "DAILY", new long[] {20_000, 300_000},
            "HALF_DAY", new long[] {10_000, 200_000}, "HOURLY", new long[] {3_000, 50_000}, "PER_DUTY", new long[] {10_000, 400_000}, "PER_CASE", new long[] {100, 500_000});
    private static final List<String> LEVELS = List.of("A", "RENKEI_B", "B", "C1", "C2");
    private static final long LONGEST_YEARS = 5;

    private OpeningLint() {
    }

    /** @param caps most hours of overtime and work on holidays a year at one employer, by level A, 連携B, B, C-1, C-2 (§1.9) */
    static List<OpeningFinding> findings(Terms draft, int[] caps) {
        Terms terms = draft.relevant();
        List<OpeningFinding> found = new ArrayList<>();
        for (TermField field : TermField.values()) {
            if (terms.has(field) && (field.kind() == TermKind.LINE || field.kind() == TermKind.TEXT)) {
                words(field, terms.get(field), found);
            }
        }
        names(terms, found);
        contradictions(terms, caps, found);
        return List.copyOf(found);
    }

    private static void words(TermField field, String text, List<OpeningFinding> found) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (field != TermField.AGE_REASON) {
            first(AGE, folded, OpeningConcern.AGE, field, found);
        }
        first(SEX, folded, OpeningConcern.SEX, field, found);
        first(CONTACT, folded, OpeningConcern.CONTACT, field, found);
        for (LintFinding finding : ForbiddenWords.check(text)) {
            switch (finding.concern()) {
                case GIFT -> found.add(new OpeningFinding(OpeningConcern.GIFT, field, finding.words()));
                case SUPERLATIVE -> found.add(new OpeningFinding(OpeningConcern.SUPERLATIVE, field, finding.words()));
                case ASSURANCE -> found.add(new OpeningFinding(OpeningConcern.ASSURANCE, field, finding.words()));
                default -> { }
            }
        }
        if (folded.contains("派遣") && !folded.contains("派遣ではな")) {
            found.add(new OpeningFinding(OpeningConcern.DISPATCH, field, "派遣"));
        }
        if (LAW_TEXTS.contains(field) && DISCRETION.matcher(folded.strip()).matches()) {
            found.add(new OpeningFinding(OpeningConcern.AT_DISCRETION, field, text.strip()));
        }
    }

    /** A hospital that does not want to be named must not be named in its own words either. */
    private static void names(Terms terms, List<OpeningFinding> found) {
        if (!terms.is(TermField.LISTING, "NAME_HIDDEN")) {
            return;
        }
        for (String name : List.of(terms.get(TermField.SITE_NAME), terms.get(TermField.EMPLOYER))) {
            terms.values().forEach((field, text) -> {
                boolean told = field.isTyped() && field != TermField.WORKPLACE && field != TermField.LISTING_REASON && (field.kind() == TermKind.LINE || field.kind() == TermKind.TEXT);
                if (told && !name.isEmpty() && text.contains(name)) {
                    found.add(new OpeningFinding(OpeningConcern.NAME_TOLD, field, name));
                }
            });
        }
    }

    private static void first(Pattern pattern, String folded, OpeningConcern concern, TermField field, List<OpeningFinding> found) {
        Matcher matcher = pattern.matcher(folded);
        if (matcher.find()) {
            found.add(new OpeningFinding(concern, field, matcher.group()));
        }
    }

    private static void contradictions(Terms terms, int[] caps, List<OpeningFinding> found) {
        if (terms.is(TermField.NIGHT_COUNT, "0") && (terms.get(TermField.ALLOWANCES) + terms.get(TermField.BASE_PAY)).contains("当直手当")) {
            found.add(new OpeningFinding(OpeningConcern.DUTY_FEE, TermField.ALLOWANCES, ""));
        }
        long worked = TermField.WEEK.stream().filter(terms::has).count();
        double days = days(terms);
        if (worked > 0 && days > worked) {
            found.add(new OpeningFinding(OpeningConcern.DAYS, TermField.DAYS_PER_WEEK, ""));
        }
        if (terms.is(TermField.KIND, "FULL_TIME") && days > 0 && days < 4) {
            found.add(new OpeningFinding(OpeningConcern.SHORT_WEEK, TermField.DAYS_PER_WEEK, ""));
        }
        long[] usual = USUAL_PAY.get(terms.get(TermField.PAY_BASIS));
        if (usual != null) {
            for (TermField field : List.of(TermField.PAY_MIN, TermField.PAY_MAX)) {
                if (terms.number(field).isPresent() && (terms.number(field).getAsLong() < usual[0] || terms.number(field).getAsLong() > usual[1])) {
                    found.add(new OpeningFinding(OpeningConcern.UNUSUAL_PAY, field, ""));
                }
            }
        }
        int level = LEVELS.indexOf(terms.get(TermField.OVERTIME_LEVEL));
        if (level >= 0 && terms.number(TermField.YEARLY_OVERTIME).orElse(0) > caps[level]) {
            found.add(new OpeningFinding(OpeningConcern.OVERTIME_CAP, TermField.YEARLY_OVERTIME, ""));
        }
        if (terms.get(TermField.TERM_FROM).matches("\\d{4}-\\d\\d-\\d\\d") && terms.get(TermField.TERM_TO).matches("\\d{4}-\\d\\d-\\d\\d")
                && ChronoUnit.YEARS.between(LocalDate.parse(terms.get(TermField.TERM_FROM)), LocalDate.parse(terms.get(TermField.TERM_TO)).plusDays(1)) > LONGEST_YEARS) {
            found.add(new OpeningFinding(OpeningConcern.LONG_TERM, TermField.TERM_TO, ""));
        }
    }

    /** Days a week; 0 when nothing is said. */
    static double days(Terms terms) {
        String chosen = terms.get(TermField.DAYS_PER_WEEK);
        return chosen.matches("D\\d(_5)?") ? Double.parseDouble(chosen.substring(1).replace('_', '.')) : 0;
    }
}
