package jp.concierge.bench;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.concierge.opening.TermField;

/** What generated openings say: titles, duties and conditions as hospitals write them, at employers that do not exist. */
final class GeneratedTerms {
    /** Mean pay of employed physicians in 10,000 yen a year by field: Japan Institute for Labour Policy and Training, survey of 2012 on employed physicians. */
    private static final Map<String, Double> MEAN_PAY = Map.ofEntries(Map.entry("neurosurgery", 1480.3), Map.entry("obstetrics_gynecology", 1466.3), Map.entry("obstetrics", 1466.3), Map.entry("gynecology", 1466.3),
            Map.entry("surgery", 1374.2), Map.entry("anesthesiology", 1335.2), Map.entry("orthopedic_surgery", 1289.9), Map.entry("respiratory_medicine", 1267.2), Map.entry("gastroenterology", 1267.2),
            Map.entry("cardiology", 1267.2), Map.entry("internal", 1247.4), Map.entry("psychiatry", 1230.2), Map.entry("pediatrics", 1220.5), Map.entry("emergency", 1215.3), Map.entry("radiology", 1103.3),
            Map.entry("ophthalmology", 1078.7), Map.entry("otorhinolaryngology", 1078.7), Map.entry("urology", 1078.7), Map.entry("dermatology", 1078.7));
    private static final double OTHER_PAY = 1171.5;
    /** Spread of the logarithm of pay around the mean of the field. */
    private static final double PAY_SPREAD = 0.22;
    private static final List<String> ROOTS = List.of("ほしかぜ", "あさつゆ", "こもれび", "つきあかり", "うみかぜ", "はるかぜ", "やまなみ", "そらいろ", "みずうみ", "ゆうなぎ", "しらくも", "わかくさ", "ひだまり", "せせらぎ", "かざぐるま", "なないろ", "あおぞら", "いずみの", "まつかぜ",
            "さざなみ", "ふじなみ", "くもい", "とおやま", "にじのき");
    private static final List<String> ENDS = List.of("台", "丘", "の森", "の里", "中央", "記念", "総合", "東", "西", "南", "北", "第一");
    private static final List<String> TITLES = List.of("%sの常勤医、研究日あり", "%s、当直は月%d回まで", "%sの外来と病棟", "%sのスタッフを増やします", "地域に根ざした%s", "%s、指導医のもとで専門医をめざす", "%sの立ち上げ", "%s、内視鏡と外来を中心に", "%s、家庭と両立できる働き方",
            "%s、急性期から回復期まで");
    private static final List<String> DUTIES = List.of("外来 週%dコマ", "病棟 %d名ほどの担当", "救急の受け入れ 月%d回", "検査の当番 週%d回", "回診は週%d回", "初期研修医の指導 %d名", "健診の診察 週%dコマ", "訪問診療 週%d件", "手術 週%d件", "内視鏡 週%dコマ", "透析の管理 %d名", "カンファレンス 週%d回");
    private static final List<String> SENTENCES = List.of("電子カルテを使い、書類は医師事務作業補助者が下書きをします。", "主治医はチームで受け持ち、夜間と休日は当番が対応します。", "近くの大学病院や診療所からの紹介が多く、逆紹介も進めています。", "予約の外来が中心で、午後は検査と病棟の時間にあてています。",
            "高齢の患者さんが多く、退院のあとの暮らしまで多職種で支えます。", "専門外の診療をお願いすることはありません。", "学会への参加は出張として扱い、費用の一部を病院が出します。", "入職のあと三か月は外来の枠を少なくして、慣れていただきます。", "急な休みは互いに補い合い、子どもの行事にも出られます。",
            "重い患者さんは近くの救命センターへ送ることができます。", "地域の開業医との勉強会を二か月に一度開いています。", "新しい検査の機器は、使う医師の意見を聞いて選んでいます。");
    private static final List<String> WANTED = List.of("医師免許をお持ちの方。専門医は問いません", "専門医をお持ちの方、または取得を目指す方", "臨床経験が5年以上の方", "外来をひとりで担当できる方", "病棟の経験がある方");
    private static final List<String> DAYS = List.of("D5", "D5", "D5", "D4_5", "D4_5", "D4", "D4", "D3", "D5_5");
    private static final List<String> FEW_DAYS = List.of("D0_5", "D1", "D1", "D1", "D2", "D2", "D3");
    private static final List<String> DUTY_CODES = List.of("OUTPATIENT", "WARD", "SURGERY", "ENDOSCOPY", "CATHETER", "EMERGENCY", "ANESTHESIA", "DELIVERY", "DIALYSIS", "HOME_VISIT", "CHECK_UP", "IMAGING", "REHABILITATION");
    private final Random random;

    GeneratedTerms(Random random) {
        this.random = random;
    }

    /** Where an opening is. @param area null where none is known */
    record Site(String name, String employer, String kind, String prefecture, String area, String address, int beds) {
    }

    /** A department with its share of all physicians. */
    record Field(String code, String name, int physicians) {
    }

    Site site(String prefecture, String area, String address) {
        String root = one(ROOTS);
        String kind = one(List.of("PRIVATE", "PRIVATE", "PRIVATE", "PUBLIC", "LONG_TERM", "REHABILITATION", "CLINIC", "CLINIC", "HOME_CARE", "UNIVERSITY", "CHECK_UP", "DIALYSIS"));
        boolean beds = List.of("PRIVATE", "PUBLIC", "LONG_TERM", "REHABILITATION", "UNIVERSITY").contains(kind);
        return new Site(root + one(ENDS) + (beds ? "病院" : "クリニック"), "医療法人" + root + "会", kind, prefecture, area, address, beds ? 40 + (int) Math.min(900, Math.exp(random.nextGaussian() * 0.8 + 4.7)) : 0);
    }

    /** The terms in the form in which they are kept, beside what the pattern says. */
    JsonObjectBuilder terms(JsonObjectBuilder json, Field field, Site site) {
        boolean full = random.nextInt(4) > 0;
        int nights = full ? Math.max(0, random.nextInt(8) - 3) : 0;
        json.add("TITLE", one(TITLES).formatted(field.name(), 1 + random.nextInt(4))).add("KIND", full ? "FULL_TIME" : "REGULAR_PART_TIME").add("DEPARTMENT", field.code());
        json.add("DUTIES", duties(field)).add("DUTY_CODES", one(DUTY_CODES.subList(0, 2)) + "," + one(DUTY_CODES.subList(2, DUTY_CODES.size()))).add("WANTED", one(WANTED));
        json.add("TEAM", "%sは常勤%d名、非常勤%d名".formatted(field.name(), 1 + random.nextInt(9), random.nextInt(6))).add("HOLIDAYS", "土日祝、夏季%d日、年末年始、年次有給休暇は法定どおり".formatted(2 + random.nextInt(4)));
        json.add("DAYS_PER_WEEK", one(full ? DAYS : FEW_DAYS)).add("NIGHT_COUNT", Integer.toString(nights)).add("ONCALL_COUNT", Integer.toString(random.nextInt(7)));
        if (nights > 0) {
            json.add("NIGHT_KIND", one(List.of("SLEEP", "WARD", "EMERGENCY"))).add("NIGHT_PERMIT", one(List.of("WHOLE", "PART", "NO"))).add("DUTY_FEE", Integer.toString(20_000 + 5000 * random.nextInt(12)));
        }
        pay(json, field, full);
        json.add("SIDE_JOB", one(List.of("YES", "ASK", "NO"))).add("CAR", one(List.of("YES", "YES", "NO"))).add("RESEARCH_DAY", one(List.of("PAID", "UNPAID", "NO", "NO", "PAID_OUTSIDE")));
        json.add("CHILDCARE", one(List.of("院内保育所あり", "なし", "提携の保育園あり"))).add("HOUSING", one(List.of("借り上げ住宅あり", "なし", "住宅手当 月3万円まで"))).add("LISTING", one(List.of("OPEN", "OPEN", "OPEN", "OPEN", "NAME_HIDDEN")));
        json.add("SITE_NAME", site.name()).add("EMPLOYER", site.employer()).add("SITE_KIND", site.kind()).add("SITE_PREFECTURE", site.prefecture()).add("SITE_ADDRESS", site.address());
        json.add("SITE_ABOUT", "%d床、常勤医%d名。%s".formatted(site.beds(), 2 + random.nextInt(60), one(SENTENCES)));
        if (site.area() != null) {
            json.add("SITE_AREA", site.area());
        }
        if (site.beds() > 0) {
            json.add("SITE_BEDS", Integer.toString(site.beds()));
        }
        return json;
    }

    private void pay(JsonObjectBuilder json, Field field, boolean full) {
        double mean = MEAN_PAY.getOrDefault(field.code(), OTHER_PAY) * 1.1;
        long low = full ? Math.round(mean * Math.exp(random.nextGaussian() * PAY_SPREAD) / 50) * 50 * 10_000 : (70_000 + 5000L * random.nextInt(12));
        long high = full ? low + 50 * 10_000L * random.nextInt(12) : low + 5000L * random.nextInt(4);
        json.add("PAY_BASIS", full ? "ANNUAL" : "DAILY").add("PAY_MIN", Long.toString(low)).add("PAY_MAX", Long.toString(high));
    }

    private String duties(Field field) {
        StringBuilder duties = new StringBuilder(field.name()).append("の診療。");
        for (int i = 0; i < 3; i++) {
            duties.append(one(DUTIES).formatted(2 + random.nextInt(20))).append(i < 2 ? "、" : "。");
        }
        for (int i = 0; i < 3; i++) {
            duties.append(one(SENTENCES));
        }
        return duties.toString();
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    static JsonObjectBuilder like(String pattern) {
        try (var reader = Json.createReader(new java.io.StringReader(pattern))) {
            JsonObjectBuilder json = Json.createObjectBuilder(reader.readObject());
            List.of(TermField.NIGHT_KIND, TermField.NIGHT_PERMIT, TermField.DUTY_FEE, TermField.SITE_AREA, TermField.SITE_BEDS).forEach(field -> json.remove(field.name()));
            return json;
        }
    }
}
