package jp.concierge.bootstrap.demo;

import java.util.EnumMap;
import java.util.Map;
import jp.concierge.opening.TermField;

/** The words of the demonstration's openings: plausible, different from each other, always the same. */
final class OpeningWordsDemo {
    /** Department, main duties, what the days are filled with, what is wanted, lowest yearly pay in 万円. */
    private static final String[][] WORK = {
        {"gastroenterology", "OUTPATIENT,WARD,ENDOSCOPY", "外来 週3コマ、病棟 8名ほど、内視鏡 週4コマ。上部・下部の検査と治療を、消化器内科の5名で分担します。", "上部・下部内視鏡を一人で行える方", "1500"},
        {"cardiology", "OUTPATIENT,WARD,CATHETER", "外来 週3コマ、病棟 10名ほど、カテーテル 週2日。緊急カテーテルは輪番で担当します。", "冠動脈カテーテルの経験がある方", "1600"},
        {"internal", "OUTPATIENT,WARD", "一般内科の外来 週4コマと、病棟 12名ほど。専門外は各科にすぐ相談できます。", "内科の初期対応ができる方", "1350"},
        {"orthopedic_surgery", "OUTPATIENT,WARD,SURGERY", "外来 週3コマ、手術 週2日。骨折と人工関節が中心です。", "骨折の手術を執刀できる方", "1550"},
        {"anesthesiology", "ANESTHESIA", "手術室 4室の麻酔管理。全身麻酔は年におよそ1,200件です。", "全身麻酔を一人で管理できる方", "1700"},
        {"ophthalmology", "OUTPATIENT,SURGERY", "外来 週6コマ、手術 週1日。白内障が中心で、緑内障の手術も行います。", "白内障の手術を執刀できる方", "1500"},
        {"psychiatry", "OUTPATIENT,WARD", "外来 週3コマ、病棟 20名ほど。精神科急性期の病棟を2名で受け持ちます。", "精神保健指定医の方、または取得をめざす方", "1500"},
        {"rehabilitation", "WARD,REHABILITATION", "回復期病棟 20名ほどの主治医。多職種のカンファレンスを週2回行います。", "全身の管理ができる方。診療科は問いません", "1300"},
        {"pediatrics", "OUTPATIENT,WARD", "外来 週6コマと健診・予防接種、病棟 5名ほど。夜間は地域の輪番と連携しています。", "小児の一般診療ができる方", "1300"},
        {"neurosurgery", "OUTPATIENT,WARD,SURGERY,EMERGENCY", "外来 週2コマ、手術 週2日、救急の輪番。血管内治療は専門医と組んで行います。", "開頭手術の経験がある方", "1800"},
        {"radiology", "IMAGING", "CT・MRIの読影 1日40件ほど。画像は院内の端末で読みます。", "放射線診断の経験がある方", "1500"},
        {"nephrology", "OUTPATIENT,DIALYSIS", "外来 週2コマ、透析 60床の管理。シャントの手術は外科と分担します。", "透析の管理ができる方", "1500"},
    };
    private static final String[] CATCH = {"研究日あり、当直は月1回まで", "週4.5日、土日は休み", "チーム主治医制、夜間の呼び出しは少なめ", "専門医を保てる認定施設", "駅から徒歩5分、院内保育あり", "当直なし、オンコールのみ", "指導医がそろう体制"};
    private static final int MAN = 10_000;
    private static final int STEP = 50 * MAN;

    private OpeningWordsDemo() {
    }

    /** @param n which of them; the same number makes the same words */
    static Map<TermField, String> typed(int n, String site, String siteName) {
        String[] work = WORK[n % WORK.length];
        boolean full = n % 5 != 4;
        boolean nights = n % 4 != 1;
        boolean fixed = n % 7 == 3;
        Map<TermField, String> typed = new EnumMap<>(TermField.class);
        typed.put(TermField.TITLE, CATCH[n % CATCH.length]);
        typed.put(TermField.KIND, full ? "FULL_TIME" : "REGULAR_PART_TIME");
        typed.put(TermField.FACILITY, site);
        typed.put(TermField.DEPARTMENT, work[0]);
        typed.put(TermField.RANK, n % 3 == 0 ? "CHIEF" : "STAFF");
        typed.put(TermField.POSITIONS, n % 6 == 0 ? "2" : "1");
        typed.put(TermField.WANTED, work[3]);
        typed.put(TermField.LISTING, n % 11 == 7 ? "NAME_HIDDEN" : n % 17 == 9 ? "UNLISTED" : "OPEN");
        typed.put(TermField.LISTING_REASON, "現職の医師に、まだ伝えていないため");
        typed.put(TermField.DUTIES, work[2]);
        typed.put(TermField.DUTY_CODES, work[1]);
        typed.put(TermField.DUTIES_CHANGE, n % 3 == 0 ? "変更なし" : "院内の、標榜する診療科の業務の範囲");
        if (n % 2 == 0) {
            typed.put(TermField.TEAM, "常勤" + (3 + n % 4) + "名(うち専門医" + (2 + n % 3) + "名)、チーム主治医制");
        }
        if (n % 3 == 1) {
            typed.put(TermField.BOARDS_KEPT, "専門研修の連携施設");
        }
        typed.put(TermField.WORKPLACE, siteName);
        typed.put(TermField.WORKPLACE_CHANGE, n % 4 == 0 ? "同じ法人の施設への、週1コマまでの応援があります" : "変更なし");
        String days = full ? n % 3 == 0 ? "D4_5" : n % 3 == 1 ? "D5" : "D4" : n % 2 == 0 ? "D1" : "D2";
        typed.put(TermField.DAYS_PER_WEEK, days);
        typed.put(TermField.RESEARCH_DAY, full ? n % 3 == 0 ? "PAID_OUTSIDE" : n % 3 == 1 ? "NO" : "UNPAID" : "NO");
        TermField[] week = {TermField.MON, TermField.TUE, TermField.WED, TermField.THU, TermField.FRI};
        for (int day = 0; day < (full ? days.equals("D4") ? 4 : 5 : days.equals("D1") ? 1 : 2); day++) {
            typed.put(week[day], "8:30-17:" + (n % 2 == 0 ? "30" : "15"));
        }
        typed.put(TermField.BREAK_MINUTES, "60");
        typed.put(TermField.HOLIDAYS, full ? "土日祝、夏季3日、年末年始6日、年次有給休暇は法定どおり" : "勤務日以外。年次有給休暇は法定どおり");
        typed.put(TermField.OVERTIME, "YES");
        typed.put(TermField.WORK_SYSTEM, nights && full ? "VARIABLE" : "NORMAL");
        typed.put(TermField.OVERTIME_LEVEL, work[0].equals("neurosurgery") ? "B" : "A");
        typed.put(TermField.YEARLY_OVERTIME, full ? Integer.toString(60 + n % 8 * 40) : "0");
        if (!full) {
            typed.put(TermField.OVERTIME, "NO");
        }
        nights(typed, n, full && nights);
        contract(typed, n, !full || fixed);
        pay(typed, n, full, Integer.parseInt(work[4]) * MAN);
        typed.put(TermField.INSURANCES, full ? "HEALTH,PENSION,EMPLOYMENT,ACCIDENT" : "ACCIDENT_ONLY");
        typed.put(TermField.SMOKING, n % 4 == 2 ? "OUTDOOR_PLACE" : "NONE_ON_SITE");
        typed.put(TermField.SIDE_JOB, n % 3 == 0 ? "YES" : "ASK");
        typed.put(TermField.ACADEMIC, full ? "年" + (1 + n % 3) + "回まで、参加費と交通費を全額" : "なし");
        if (n % 5 == 0) {
            typed.put(TermField.HOUSING, "借り上げ、家賃の8割(月10万円まで)");
        }
        if (n % 4 == 0) {
            typed.put(TermField.CHILDCARE, "院内保育所(夜間も)、短時間勤務あり");
        }
        typed.put(TermField.CAR, n % 6 == 5 ? "NO" : "YES");
        return typed;
    }

    private static void nights(Map<TermField, String> typed, int n, boolean nights) {
        typed.put(TermField.NIGHT_COUNT, nights ? Integer.toString(1 + n % 4) : "0");
        if (nights) {
            typed.put(TermField.NIGHT_KIND, n % 3 == 0 ? "SLEEP" : n % 3 == 1 ? "WARD" : "EMERGENCY");
            typed.put(TermField.NIGHT_PERMIT, n % 3 == 2 ? "NO" : "WHOLE");
            typed.put(TermField.DUTY_FEE, (4 + n % 4) + "万円");
        }
        boolean called = n % 3 != 1;
        typed.put(TermField.ONCALL_COUNT, called ? Integer.toString(2 + n % 4) : "0");
        if (called) {
            typed.put(TermField.ONCALL_RATE, Integer.toString(10 + n % 3 * 10));
            typed.put(TermField.ONCALL_FEE, "5,000円");
            typed.put(TermField.CALLOUT_FEE, "1.5万円");
        }
    }

    private static void contract(Map<TermField, String> typed, int n, boolean fixed) {
        typed.put(TermField.TERM, fixed ? "FIXED" : "INDEFINITE");
        if (fixed) {
            typed.put(TermField.TERM_FROM, "2027-04-01");
            typed.put(TermField.TERM_TO, "2028-03-31");
            typed.put(TermField.RENEWAL, "POSSIBLE");
            typed.put(TermField.RENEWAL_CRITERIA, "業務の量、勤務の成績、健康の状態、経営の状況による");
            typed.put(TermField.RENEWAL_CAP, n % 2 == 0 ? "なし" : "通算5年まで");
        }
        typed.put(TermField.PROBATION, n % 2 == 0 ? "YES" : "NO");
        if (n % 2 == 0) {
            typed.put(TermField.PROBATION_MONTHS, "3");
            typed.put(TermField.PROBATION_TERMS, "本採用と同じ");
        }
    }

    private static void pay(Map<TermField, String> typed, int n, boolean full, int least) {
        int from = least + n * 7 % 9 * STEP;
        typed.put(TermField.PAY_BASIS, full ? "ANNUAL" : "DAILY");
        typed.put(TermField.PAY_MIN, full ? Integer.toString(from) : 80_000 + n % 5 * 5_000 + "円");
        typed.put(TermField.PAY_MAX, full ? Integer.toString(from + (1 + n % 4) * 2 * STEP) : 90_000 + n % 5 * 5_000 + "円");
        typed.put(TermField.PAY_INCLUDES, full ? n % 4 != 1 && n % 2 == 0 ? "DUTY,BONUS" : "BONUS" : "NOTHING");
        typed.put(TermField.BASE_PAY, full ? "月額" + from / 16 / MAN + "万円から" : "日額のとおり");
        typed.put(TermField.ALLOWANCES, full ? "医師手当 月20万円" : "なし");
        typed.put(TermField.COMMUTE, "実費、月5万円まで");
        typed.put(TermField.RAISE, full ? "年1回、4月。前年の実績1%から2%" : "なし");
        typed.put(TermField.BONUS, full ? "年2回、前年の実績は計2か月分" : "なし");
        typed.put(TermField.FIXED_OVERTIME, "NO");
    }
}
