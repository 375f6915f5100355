package jp.concierge.opening;

import java.util.EnumMap;
import java.util.Map;

/** An opening that lacks nothing, as somebody would type it. */
public final class WholeTerms {
    private WholeTerms() {
    }

    /** @param site code of the site */
    public static Map<TermField, String> typed(String site) {
        Map<TermField, String> typed = new EnumMap<>(TermField.class);
        typed.put(TermField.TITLE, "内視鏡中心、研究日あり");
        typed.put(TermField.KIND, "FULL_TIME");
        typed.put(TermField.FACILITY, site);
        typed.put(TermField.DEPARTMENT, "gastroenterology");
        typed.put(TermField.POSITIONS, "1");
        typed.put(TermField.LISTING, "OPEN");
        typed.put(TermField.DUTIES, "外来 週3コマ、病棟 8名ほど、内視鏡 週4コマ");
        typed.put(TermField.DUTY_CODES, "OUTPATIENT,WARD,ENDOSCOPY");
        typed.put(TermField.DUTIES_CHANGE, "変更なし");
        typed.put(TermField.WORKPLACE, "本院");
        typed.put(TermField.WORKPLACE_CHANGE, "変更なし");
        typed.put(TermField.DAYS_PER_WEEK, "D4_5");
        typed.put(TermField.RESEARCH_DAY, "PAID_OUTSIDE");
        for (TermField day : TermField.WEEK.subList(0, 5)) {
            typed.put(day, "8:30-17:30");
        }
        typed.put(TermField.BREAK_MINUTES, "60");
        typed.put(TermField.HOLIDAYS, "土日祝、年次有給休暇は法定どおり");
        typed.put(TermField.OVERTIME, "YES");
        typed.put(TermField.WORK_SYSTEM, "NORMAL");
        typed.put(TermField.OVERTIME_LEVEL, "A");
        typed.put(TermField.YEARLY_OVERTIME, "120");
        typed.put(TermField.NIGHT_COUNT, "1");
        typed.put(TermField.NIGHT_KIND, "SLEEP");
        typed.put(TermField.NIGHT_PERMIT, "WHOLE");
        typed.put(TermField.DUTY_FEE, "5万円");
        typed.put(TermField.ONCALL_COUNT, "0");
        typed.put(TermField.TERM, "INDEFINITE");
        typed.put(TermField.PROBATION, "NO");
        typed.put(TermField.PAY_BASIS, "ANNUAL");
        typed.put(TermField.PAY_MIN, "1,600万円");
        typed.put(TermField.PAY_MAX, "1,900万円");
        typed.put(TermField.PAY_INCLUDES, "DUTY,BONUS");
        typed.put(TermField.BASE_PAY, "月額100万円から");
        typed.put(TermField.ALLOWANCES, "医師手当 月20万円");
        typed.put(TermField.COMMUTE, "実費、月5万円まで");
        typed.put(TermField.RAISE, "なし");
        typed.put(TermField.BONUS, "年2回、計2か月分");
        typed.put(TermField.FIXED_OVERTIME, "NO");
        typed.put(TermField.INSURANCES, "HEALTH,PENSION,EMPLOYMENT,ACCIDENT");
        typed.put(TermField.SMOKING, "NONE_ON_SITE");
        typed.put(TermField.SIDE_JOB, "YES");
        typed.put(TermField.ACADEMIC, "年2回まで");
        return typed;
    }

    /** The same with a fixed term, a probation and a fixed pay for overtime: all that may become a must is one. */
    static Map<TermField, String> widest(String site) {
        Map<TermField, String> typed = typed(site);
        typed.put(TermField.TERM, "FIXED");
        typed.put(TermField.TERM_FROM, "2027-04-01");
        typed.put(TermField.TERM_TO, "2028-03-31");
        typed.put(TermField.RENEWAL, "POSSIBLE");
        typed.put(TermField.RENEWAL_CRITERIA, "業務の量と勤務の成績による");
        typed.put(TermField.RENEWAL_CAP, "通算5年まで");
        typed.put(TermField.PROBATION, "YES");
        typed.put(TermField.PROBATION_MONTHS, "3");
        typed.put(TermField.PROBATION_TERMS, "本採用と同じ");
        typed.put(TermField.FIXED_OVERTIME, "YES");
        typed.put(TermField.FIXED_OVERTIME_PAY, "10万円");
        typed.put(TermField.FIXED_OVERTIME_HOURS, "20");
        typed.put(TermField.FIXED_OVERTIME_WITHOUT, "90万円");
        typed.put(TermField.FIXED_OVERTIME_EXCESS, "PAID");
        return typed;
    }

    /** In the form in which terms are kept, with what follows from the site. */
    static Terms kept(Map<TermField, String> typed) {
        Map<TermField, String> values = new EnumMap<>(TermField.class);
        typed.forEach((field, text) -> {
            try {
                values.put(field, TermValues.read(field, text));
            } catch (TermValues.Unreadable unreadable) {
                values.put(field, text);
            }
        });
        values.put(TermField.EMPLOYER, "医療法人試験会");
        values.put(TermField.DISPATCH, "NO");
        values.put(TermField.SITE_NAME, "試験病院");
        values.put(TermField.SITE_PREFECTURE, "08");
        return new Terms(values);
    }
}
