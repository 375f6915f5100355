package jp.concierge.bootstrap.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.concierge.bootstrap.DemoLogins;
import jp.concierge.hospital.ApplyAsPartner;
import jp.concierge.hospital.CheckKind;
import jp.concierge.hospital.EnterFacility;
import jp.concierge.hospital.LawPoint;
import jp.concierge.hospital.MyPartnerService;
import jp.concierge.hospital.PaperChannel;
import jp.concierge.hospital.PartnerApplicationService;
import jp.concierge.hospital.PartnerDeskService;
import jp.concierge.hospital.PartnerMemberService;
import jp.concierge.hospital.RefusalGround;
import jp.concierge.hospital.SiteKind;
import jp.concierge.shared.config.JapanClock;
import jp.concierge.shared.security.FormStamp;
import jp.concierge.shared.security.Role;

/** The demonstration's hospital partners: invented employers in real places, from the application to the signed contract, and every other end of it. */
@ApplicationScoped
public class HospitalsDemo {
    /** What becomes of it, name, kind, employer, group, address, telephone, contact, department, name of the mail domain. */
    private static final String[] APPLIED = {
        "READY|つくば台みどり病院|PRIVATE|医療法人社団みどり台会|みどり台グループ|茨城県つくば市見本台1-1|029-000-0001|村井 一|事務部|tsukubadai",
        "READY|北本かえで病院|PRIVATE|医療法人かえで会||埼玉県北本市見本2-3|048-000-0002|秋山 恵|総務課|kaede",
        "READY|市川ひばり総合病院|PUBLIC|社会福祉法人ひばり会||千葉県市川市見本3-1|047-000-0003|遠山 進|人事課|hibari",
        "READY|世田谷すずかけ病院|PRIVATE|医療法人社団すずかけ会||東京都世田谷区見本4-5-6|03-0000-0004|牧野 文|事務部|suzukake",
        "READY|港北うみかぜ病院|PRIVATE|医療法人うみかぜ会|うみかぜグループ|神奈川県横浜市港北区見本5-1|045-000-0005|柳 洋|人事部|umikaze",
        "READY|仙台あおば回復期病院|REHABILITATION|医療法人社団あおば会||宮城県仙台市青葉区見本6-2|022-000-0006|北条 葵|事務課|aoba-kaifuku",
        "READY|札幌しらかば病院|PRIVATE|医療法人社団しらかば会|しらかばグループ|北海道札幌市中央区見本7-1|011-000-0007|氷室 健|事務部|shirakaba",
        "READY|名古屋ほほえみ病院|PRIVATE|医療法人ほほえみ会||愛知県名古屋市千種区見本8-8|052-000-0008|加賀 美奈|総務部|hohoemi",
        "READY|豊中つばさ総合病院|PUBLIC|一般財団法人つばさ財団||大阪府豊中市見本9-1|06-6000-0009|宮下 徹|人事課|tsubasa",
        "READY|神戸みなとの丘病院|PRIVATE|医療法人社団みなとの丘会||兵庫県神戸市中央区見本10-2|078-000-0010|波多野 昇|事務部|minatonooka",
        "READY|岡山せせらぎ病院|LONG_TERM|医療法人せせらぎ会||岡山県岡山市北区見本11-1|086-000-0011|瀬戸 京子|事務課|seseragi",
        "READY|広島なごみ病院|PRIVATE|医療法人社団なごみ会||広島県広島市南区見本12-3|082-000-0012|福山 光|総務課|nagomi",
        "READY|福岡そよかぜ総合病院|PRIVATE|医療法人そよかぜ会|そよかぜグループ|福岡県福岡市東区見本13-1|092-000-0013|香椎 武|人事課|soyokaze",
        "READY|熊本ひのくに病院|PSYCHIATRIC|医療法人ひのくに会||熊本県熊本市東区見本14-2|096-000-0014|阿蘇 涼|事務部|hinokuni",
        "READY|那覇てぃーだクリニック|CLINIC|医療法人てぃーだ会||沖縄県那覇市見本15-1|098-000-0015|比嘉 みどり|事務|tida",
        "READY|新潟ゆきつばき病院|PRIVATE|医療法人ゆきつばき会||新潟県新潟市中央区見本16-4|025-000-0016|長岡 雪|総務課|yukitsubaki",
        "READY|金沢くろまつ病院|PRIVATE|医療法人社団くろまつ会||石川県金沢市見本17-1|076-000-0017|前川 利|事務部|kuromatsu",
        "READY|静岡ちゃばたけ病院|PRIVATE|医療法人ちゃばたけ会||静岡県静岡市葵区見本18-2|054-000-0018|駿河 誠|人事課|chabatake",
        "READY|宇都宮やまびこ病院|PRIVATE|医療法人やまびこ会||栃木県宇都宮市見本19-1|028-000-0019|那須 陽子|総務課|yamabiko",
        "READY|高崎からっかぜ病院|PRIVATE|医療法人社団からっかぜ会||群馬県高崎市見本20-5|027-000-0020|榛名 保|事務部|karakkaze",
        "READY|松本あるぷす病院|PUBLIC|一般社団法人あるぷす医療会||長野県松本市見本21-1|0263-00-0021|安曇 学|人事課|alps",
        "READY|草津びわこ在宅クリニック|HOME_CARE|医療法人社団びわこ会||滋賀県草津市見本22-1|077-000-0022|近江 さやか|事務|biwako",
        "READY|奈良やまと透析クリニック|DIALYSIS|医療法人やまと会||奈良県奈良市見本23-3|0742-00-0023|生駒 仁|事務|yamato",
        "READY|高松おりーぶ病院|PRIVATE|医療法人社団おりーぶ会||香川県高松市見本24-1|087-000-0024|小豆 瞳|総務課|olive",
        "READY|松山いよかん病院|PRIVATE|医療法人いよかん会||愛媛県松山市見本25-2|089-000-0025|道後 清|事務部|iyokan",
        "READY|鹿児島さくらじま病院|PRIVATE|医療法人さくらじま会||鹿児島県鹿児島市見本26-1|099-000-0026|薩摩 進一|人事課|sakurajima",
        "READY|品川ひとまちドック|CHECK_UP|一般財団法人ひとまち健康財団||東京都品川区見本27-8|03-0000-0027|大崎 由紀|人事課|hitomachi",
        "READY|川越つむぎ老健|CARE_FACILITY|社会福祉法人つむぎ会||埼玉県川越市見本28-1|049-000-0028|霞 和也|事務課|tsumugi",
        "NO_CONTRACT|柏どんぐり病院|PRIVATE|医療法人どんぐり会||千葉県柏市見本29-1|04-0000-0029|手賀 舞|総務課|donguri",
        "NO_CONTRACT|立川こもれび病院|PRIVATE|医療法人社団こもれび会||東京都立川市見本30-2|042-000-0030|多摩 亮|事務部|komorebi",
        "UNSIGNED|盛岡いわて山病院|PRIVATE|医療法人いわて山会||岩手県盛岡市見本31-1|019-000-0031|滝沢 歩|事務課|iwatesan",
        "UNSIGNED|長崎めがね橋クリニック|CLINIC_WITH_BEDS|医療法人めがね橋会||長崎県長崎市見本32-1|095-000-0032|島原 望|事務|meganebashi",
        "APPLIED|郡山ふくろう病院|PRIVATE|医療法人ふくろう会||福島県郡山市見本33-1|024-000-0033|安積 直人|総務課|fukurou",
        "CHECKED|大津しがらき病院|LONG_TERM|医療法人しがらき会||滋賀県大津市見本34-1|077-000-0034|信楽 美咲|事務部|shigaraki",
        "VERIFIED|浦和けやき通りクリニック|CLINIC|医療法人社団けやき通り会||埼玉県さいたま市浦和区見本35-2|048-000-0035|別所 大|事務|keyaki",
        "FAILED|八王子たかお病院|PRIVATE|医療法人たかお会||東京都八王子市見本36-1|042-000-0036|高尾 秀|事務部|takao",
        "ASKED|姫路しらさぎ病院|PRIVATE|医療法人しらさぎ会||兵庫県姫路市見本37-1|079-000-0037|書写 恵子|人事課|shirasagi",
        "REFUSED|架空町みほん医院|OTHER|みほん医院||東京都大田区見本38-1|03-0000-0038|蒲田 実|院長室|mihon",
        "WITHDRAWN|米子だいせん病院|PRIVATE|医療法人だいせん会||鳥取県米子市見本39-1|0859-00-0039|伯耆 由美|総務課|daisen",
        "SUSPENDED|青森ねぶたの里病院|PRIVATE|医療法人ねぶたの里会||青森県青森市見本40-1|017-000-0040|津軽 隆|事務部|nebuta",
    };
    private static final int DAY = 24;
    @Inject
    private PartnerApplicationService applications;
    @Inject
    private PartnerDeskService desk;
    @Inject
    private MyPartnerService own;
    @Inject
    private PartnerMemberService members;
    @Inject
    private FormStamp stamps;
    @Inject
    private PeopleDemo people;
    @Inject
    private Actors actors;
    private final List<Site> sites = new ArrayList<>();

    /** A partner that may hand in openings, by whom it is done. */
    public record Site(UUID account, String label, String name) {
    }

    /** The partners that are ready, the one to sign in to first. */
    public List<Site> ready() {
        return sites;
    }

    public void make() {
        for (int i = 0; i < APPLIED.length; i++) {
            make(i, APPLIED[i].split("\\|", -1));
        }
    }

    private void make(int i, String[] told) {
        boolean decided = Set.of("READY", "NO_CONTRACT", "UNSIGNED", "SUSPENDED").contains(told[0]);
        // older than the oldest opening; those who wait came lately
        long hours = decided ? (120 + 3L * (APPLIED.length - i)) * DAY : told[0].equals("REFUSED") || told[0].equals("WITHDRAWN") ? 40 * DAY : (i - 31) * 17L;
        String email = i == 0 ? DemoLogins.all().stream().filter(login -> login.role().equals(Role.Name.PARTNER_ADMIN)).findFirst().orElseThrow().email() : "saiyo@" + told[9] + ".example";
        String[] secret = new String[1];
        at(hours, () -> actors.asVisitor(() -> secret[0] = applications.apply(new ApplyAsPartner(stamps.issue(), "", told[1], SiteKind.valueOf(told[2]), told[3], told[4], "", told[5],
                told[6], told[7], told[8], email, told[6], told[0].equals("FAILED") ? EnumSet.complementOf(EnumSet.of(LawPoint.NO_REPEATED_CORRECTION)) : EnumSet.allOf(LawPoint.class),
                told[0].equals("FAILED") ? "今年の5月と8月に、時間外の手続きについて是正勧告を受けました。どちらも9月に直しています。" : "", i % 9 == 8 ? PaperChannel.PAPER : PaperChannel.EMAIL,
                i % 5 == 0 ? "消化器内科と麻酔科を募集する予定です。" : ""))));
        String[] code = new String[1];
        actors.asVisitor(() -> code[0] = applications.find(secret[0]).orElseThrow().code());
        switch (told[0]) {
            case "APPLIED" -> { }
            case "CHECKED" -> checks(hours - 3, code[0], 2);
            case "VERIFIED" -> checks(hours - 3, code[0], CheckKind.values().length);
            case "FAILED" -> {
                checks(hours - 3, code[0], 2);
                saeki(hours - 5, () -> desk.check(code[0], CheckKind.CALL_BACK, false, "代表電話で、このお申し込みは聞いていないと言われました。折り返しを待っています。"));
            }
            case "ASKED" -> saeki(hours - 4, () -> desk.ask(code[0], desk.get(code[0]).version(), "法人の名前が台帳と少し違うようです。登記の名前を教えていただけますか。"));
            case "REFUSED" -> saeki(hours - 30, () -> desk.refuse(code[0], desk.get(code[0]).version(), RefusalGround.CONDITIONS_NOT_STATED,
                    "労働条件をお示しいただけないとのことでしたので、法令にもとづき、お受けできませんでした。条件が決まりましたら、もう一度お申し込みください。"));
            case "WITHDRAWN" -> at(hours - 20, () -> actors.asVisitor(() -> applications.withdraw(secret[0])));
            default -> accepted(i, told, hours, code[0], email);
        }
    }

    private void accepted(int i, String[] told, long hours, String code, String email) {
        checks(hours - 5, code, CheckKind.values().length);
        at(hours - 30, () -> actors.as(Role.CONSULTANT, people.id("mizuno@demo.example"), "水野", () -> desk.accept(code, desk.get(code).version())));
        UUID account = i == 0 ? people.begin(email) : people.find(email);
        String label = told[8] + " " + told[7];
        if (told[0].equals("NO_CONTRACT")) {
            return;
        }
        saeki(hours - 40, () -> desk.offerContract(code, i % 4 == 3 ? "25" : "20", "20", List.of("80", "50", "20"), "毎月の基本給と固定の手当の12か月分、および支払いが約束された賞与。回数の定まらない当直手当・呼び出し手当は含みません。"));
        if (told[0].equals("UNSIGNED")) {
            return;
        }
        admin(hours - 60, account, label, () -> own.agree(1, true));
        admin(hours - 61, account, label, own::acknowledgePapers);
        admin(hours - 62, account, label, () -> members.declareOrigin(false, "", "", ""));
        // the declaration of the application may be over by now
        admin(30, account, label, () -> own.declare(EnumSet.allOf(LawPoint.class), ""));
        if (i == 0) {
            admin(hours - 70, account, label, () -> own.addFacility(new EnterFacility("", "つくば台みどりクリニック", SiteKind.CLINIC, told[3], "", "茨城県つくば市見本台1-8", "", "外来と健診のための、駅前のクリニックです。")));
            admin(hours - 70, account, label, () -> own.addFacility(new EnterFacility("", "牛久みどりの森病院", SiteKind.REHABILITATION, told[3], "", "茨城県牛久市見本2-2", "120", "回復期のリハビリテーションを担っています。")));
            admin(hours - 80, account, label, () -> members.invite("saiyo@demo.example", "採用 西田", false));
            UUID second = people.begin("saiyo@demo.example");
            at(hours - 90, () -> actors.as(Role.PARTNER_MEMBER, second, "採用 西田", () -> members.declareOrigin(false, "", "", "")));
            admin(200, account, label, () -> members.invite("incho@tsukubadai.example", "院長 大泉", false));
        }
        if (told[0].equals("SUSPENDED")) {
            at(100, () -> actors.as(Role.PLACEMENT_MANAGER, people.id("hirano@demo.example"), "平野", () -> desk.suspend(code, desk.get(code).version(), "求人の内容が実際と違うというお申し出を、2件受けました。事実を確かめるまで止めます。")));
            return;
        }
        sites.add(new Site(account, label, told[1]));
    }

    private void checks(long hours, String code, int most) {
        String[] notes = {"公的な台帳で、名前と所在地が同じであることを確かめました。", "施設のサイトのドメインと同じです。", "代表電話にかけ、ご担当の方とお話ししました。", "開設の許可を、県の公表資料で確かめました。",
            "新聞記事の検索と、役員の方の名前の照会で、該当はありませんでした。"};
        for (int i = 0; i < most; i++) {
            int n = i;
            saeki(hours - i, () -> desk.check(code, CheckKind.values()[n], true, notes[n]));
        }
    }

    private void saeki(long hours, ActingAs.Act act) {
        at(hours, () -> actors.as(Role.CONSULTANT, people.id("saeki@demo.example"), "佐伯", act));
    }

    private void admin(long hours, UUID account, String label, ActingAs.Act act) {
        at(hours, () -> actors.as(Role.PARTNER_ADMIN, account, label, act));
    }

    private static void at(long hours, Runnable act) {
        JapanClock.shifted(Duration.ofHours(-Math.max(hours, 0)), act);
    }
}
