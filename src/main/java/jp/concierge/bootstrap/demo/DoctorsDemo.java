package jp.concierge.bootstrap.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import jp.concierge.account.Accounts;
import jp.concierge.account.Passwords;
import jp.concierge.bootstrap.DemoLogins;
import jp.concierge.doctor.CallerWords;
import jp.concierge.doctor.ChangeProfile;
import jp.concierge.doctor.ConditionItem;
import jp.concierge.doctor.ConditionWeight;
import jp.concierge.doctor.ConsentPurpose;
import jp.concierge.doctor.ConsentTexts;
import jp.concierge.doctor.ContactChannel;
import jp.concierge.doctor.ContactOutcome;
import jp.concierge.doctor.ContactWindow;
import jp.concierge.doctor.DisclosureChannel;
import jp.concierge.doctor.DoctorCareService;
import jp.concierge.doctor.DoctorDeskService;
import jp.concierge.doctor.DoctorOrigin;
import jp.concierge.doctor.DoctorService;
import jp.concierge.doctor.Doctors;
import jp.concierge.doctor.EmploymentKind;
import jp.concierge.doctor.Priority;
import jp.concierge.doctor.RecordContact;
import jp.concierge.doctor.RegisterDoctor;
import jp.concierge.doctor.Registrations;
import jp.concierge.doctor.StartWish;
import jp.concierge.doctor.TypedProfile;
import jp.concierge.doctor.TypedWishes;
import jp.concierge.doctor.Voicemail;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.Ids;
import jp.concierge.shared.config.JapanClock;
import jp.concierge.shared.security.Role;

/** The demonstration's doctors, all invented: just registered, late for a first contact, in care, resting, ended. */
@ApplicationScoped
public class DoctorsDemo {
    /** Family, given, their readings, specialty, narrower field, year of graduation, university, ikyoku. */
    private static final String[] PEOPLE = {
        "髙橋 花 タカハシ ハナ internal_medicine gastroenterology 2009 千葉大学 消化器内科",
        "𠮷田 蓮 ヨシダ レン ophthalmology - 2015 新潟大学 眼科学",
        "山﨑 美咲 ヤマザキ ミサキ surgery gastroenterological_surgery 2007 - 消化器外科",
        "佐藤 悠真 サトウ ユウマ internal_medicine cardiology 2011 東北大学 循環器内科",
        "鈴木 凛 スズキ リン pediatrics neonatology 2013 名古屋大学 小児科",
        "田中 湊 タナカ ミナト orthopedic_surgery spine_surgery 2006 大阪大学 整形外科",
        "伊藤 葵 イトウ アオイ anesthesiology - 2014 九州大学 麻酔科",
        "渡辺 樹 ワタナベ イツキ psychiatry - 2008 北海道大学 精神科",
        "中村 結衣 ナカムラ ユイ dermatology - 2016 京都大学 皮膚科",
        "小林 陽翔 コバヤシ ハルト neurosurgery stroke 2005 広島大学 脳神経外科",
        "加藤 芽依 カトウ メイ obstetrics_gynecology maternal_fetal_medicine 2012 筑波大学 産婦人科",
        "斎藤 大和 サイトウ ヤマト radiology diagnostic_radiology 2010 慶應義塾大学 放射線科",
        "井上 さくら イノウエ サクラ emergency_medicine intensive_care 2014 - 救急科",
        "木村 颯太 キムラ ソウタ urology - 2009 岡山大学 泌尿器科",
        "林 琴音 ハヤシ コトネ otorhinolaryngology head_neck_oncology 2013 金沢大学 耳鼻咽喉科",
        "清水 悠 シミズ ユウ internal_medicine respiratory_medicine 2017 信州大学 呼吸器内科",
        "森 蒼 モリ アオイ general_practice - 2018 自治医科大学 総合診療科",
        "池田 莉子 イケダ リコ rehabilitation_medicine - 2008 - -",
        "橋本 朝陽 ハシモト アサヒ internal_medicine nephrology 2012 岐阜大学 腎臓内科",
        "阿部 紬 アベ ツムギ internal_medicine neurology 2011 秋田大学 脳神経内科",
        "石川 暖 イシカワ ダン plastic_surgery - 2015 昭和医科大学 形成外科",
        "前田 杏 マエダ アン internal_medicine hematology 2010 金沢大学 血液内科",
        "藤田 律 フジタ リツ surgery breast_surgery 2013 岡山大学 乳腺外科",
        "後藤 咲良 ゴトウ サクラ pathology - 2006 - 病理部",
        "岡田 新 オカダ アラタ surgery cardiovascular_surgery 2004 - 心臓血管外科",
        "長谷川 澪 ハセガワ ミオ internal_medicine endocrinology_diabetes 2016 群馬大学 内分泌内科",
        "村上 碧 ムラカミ アオ orthopedic_surgery hand_surgery 2014 愛媛大学 整形外科",
        "近藤 千尋 コンドウ チヒロ laboratory_medicine - 2003 - -",
        "坂本 旭 サカモト アサヒ internal_medicine rheumatology 2013 産業医科大学 膠原病内科",
        "遠藤 彩 エンドウ アヤ pediatrics pediatric_neurology 2012 山形大学 小児科",
        "青木 航 アオキ ワタル anesthesiology pain_clinic 2009 埼玉医科大学 麻酔科",
        "藤井 心春 フジイ コハル internal_medicine gastrointestinal_endoscopy 2017 - 消化器内科",
        "西村 空 ニシムラ ソラ surgery thoracic_surgery 2008 三重大学 呼吸器外科",
        "福田 詩 フクダ ウタ psychiatry - 2015 長崎大学 精神神経科",
        "太田 仁 オオタ ジン emergency_medicine - 2019 - -",
        "三浦 和奏 ミウラ ワカナ ophthalmology - 2012 弘前大学 眼科",
        "岡本 晴 オカモト ハル internal_medicine hepatology 2007 久留米大学 消化器内科",
        "松田 海 マツダ カイ urology - 2014 富山大学 腎泌尿器科",
    };
    private static final String[] PLACES = {"11 12 13", "13 14", "13", "04 07", "23 21", "27 28", "40", "01", "26 27 28", "34 33"};
    private static final StartWish[] STARTS = StartWish.values();
    private static final Priority[] PRIORITIES = Priority.values();
    /** How long ago each registered, in hours; later ones stand further back. */
    private static final int[] FIRST_HOURS = {150 * 24, 2, 5, 20, 30, 70, 90, 120};

    @Inject
    private Registrations registrations;
    @Inject
    private DoctorService own;
    @Inject
    private DoctorDeskService desk;
    @Inject
    private DoctorCareService care;
    @Inject
    private ConsentTexts consentTexts;
    @Inject
    private PeopleDemo people;
    @Inject
    private Actors actors;
    @Inject
    private LookUp lookUp;

    public void make() {
        // hashing is slow on purpose: once is enough for one password
        String passwordHash = Passwords.hash(DemoLogins.PASSWORD);
        for (int i = 0; i < PEOPLE.length; i++) {
            make(i, PEOPLE[i].split(" "), passwordHash);
        }
    }

    private void make(int i, String[] person, String passwordHash) {
        long hoursAgo = i < FIRST_HOURS.length ? FIRST_HOURS[i] : 120 + (long) i * i * 2;
        String email = i == 0 ? doctorLogin() : "doctor" + (i + 1) + "@mail.example";
        boolean phone = i % 4 != 2;
        at(-hoursAgo, () -> actors.asVisitor(() -> registrations.complete(registrations.check(registration(i, person, email, phone)), passwordHash)));
        Keys keys = lookUp.keys(email, i != 1 && i != 2);
        if (i == 0 || i >= 6) {
            UUID consultant = people.id(i % 3 == 1 ? "mizuno@demo.example" : "saeki@demo.example");
            String label = i % 3 == 1 ? "水野" : "佐伯";
            at(1 - hoursAgo, () -> actors.as(Role.CONSULTANT, consultant, label, () -> care.take(keys.code())));
            if (i == 0 || i >= 8) {
                at(6 - hoursAgo, () -> actors.as(Role.CONSULTANT, consultant, label, () -> {
                    desk.open(keys.code());
                    care.recordContact(new RecordContact(keys.code(), ContactChannel.MAIL, ContactOutcome.SENT, null));
                }));
            }
            if (i == 0 || i % 3 != 0) {
                at(30 - hoursAgo, () -> actors.as(Role.DOCTOR, keys.accountId(), null, () -> tellMore(i, person, phone)));
            }
            end(i, keys.code(), consultant, label, hoursAgo);
        }
    }

    private void end(int i, String code, UUID consultant, String label, long hoursAgo) {
        Consumer<String> act = i % 11 == 10 ? desk::pause : i % 13 == 12 ? desk::close : null;
        if (act != null) {
            at(200 - hoursAgo, () -> actors.as(Role.CONSULTANT, consultant, label, () -> act.accept(code)));
        }
    }

    private RegisterDoctor registration(int i, String[] person, String email, boolean phone) {
        Map<ConsentPurpose, String> consents = new EnumMap<>(ConsentPurpose.class);
        for (ConsentPurpose purpose : ConsentPurpose.values()) {
            if (purpose.isRequired() || i % 3 == 0) {
                consents.put(purpose, consentTexts.get(purpose).hash());
            }
        }
        Set<Priority> priorities = EnumSet.of(PRIORITIES[i % PRIORITIES.length], PRIORITIES[(i * 3 + 1) % PRIORITIES.length]);
        TypedProfile profile = new TypedProfile(person[0], person[1], person[2], person[3], phone ? String.format("090-0000-%04d", i + 1) : null, null, null, null,
                person[4], null, person[6], null, null, null, null, null);
        return new RegisterDoctor(Ids.next(), profile, email, priorities, STARTS[i % STARTS.length], channels(i, phone), windows(i, phone),
                i % 2 == 0 ? Voicemail.NOTHING : Voicemail.SURNAME, CallerWords.values()[i % 3], consents, DisclosureChannel.values()[i % 3], DemoLogins.PASSWORD,
                i % 7 == 3 ? DoctorOrigin.INVITATION : DoctorOrigin.WEB, "/register", null);
    }

    private void tellMore(int i, String[] person, boolean phone) {
        own.changeProfile(new ChangeProfile(own.profile().version(), new TypedProfile(person[0], person[1], person[2], person[3],
                phone ? String.format("090-0000-%04d", i + 1) : null, i % 2 == 0 ? "198" + i % 10 + "-0" + (1 + i % 9) + "-1" + i % 10 : null, null, null,
                person[4], none(person[5]), person[6], none(person[7]), none(person[8]), i % 2 == 0 ? "見本市立中央病院" : null, null,
                i % 5 == 0 ? "当直明けの午前はつながりません。" : null), channels(i, phone), windows(i, phone), i % 2 == 0 ? Voicemail.NOTHING : Voicemail.SURNAME,
                CallerWords.values()[i % 3]));
        Map<ConditionItem, ConditionWeight> criteria = new EnumMap<>(ConditionItem.class);
        criteria.put(ConditionItem.values()[i % 16], ConditionWeight.MUST);
        criteria.put(ConditionItem.values()[(i + 5) % 16], ConditionWeight.WANT);
        criteria.put(ConditionItem.values()[(i + 9) % 16], ConditionWeight.AVOID);
        own.changeConditions(own.conditions().version(), new TypedWishes(EnumSet.of(PRIORITIES[i % PRIORITIES.length]), STARTS[i % STARTS.length],
                Set.of(PLACES[i % PLACES.length].split(" ")), i % 4 == 0 ? EnumSet.of(EmploymentKind.FULL_TIME, EmploymentKind.SPOT) : EnumSet.of(EmploymentKind.FULL_TIME),
                i % 3 == 0 ? "4.5" : "5", Integer.toString(1200 + i % 8 * 100), Integer.toString(i % 4), Integer.toString(i % 5), i % 2 == 0 ? "60" : null, criteria,
                i == 0 ? "家族と暮らせる距離で、内視鏡を続けたいです。" : null));
        if (i % 2 == 0) {
            own.statementShown();
            own.acknowledgeStatement();
        }
    }

    private static Set<ContactChannel> channels(int i, boolean phone) {
        return !phone || i % 6 == 5 ? EnumSet.of(ContactChannel.MAIL) : i % 3 == 0 ? EnumSet.allOf(ContactChannel.class) : EnumSet.of(ContactChannel.MAIL, ContactChannel.PHONE);
    }

    private static Set<ContactWindow> windows(int i, boolean phone) {
        return !phone || i % 6 == 5 ? EnumSet.noneOf(ContactWindow.class)
                : EnumSet.of(ContactWindow.WEEKDAY_EVENING, ContactWindow.values()[i % ContactWindow.values().length]);
    }

    private static String none(String text) {
        return text.equals("-") ? null : text;
    }

    private static String doctorLogin() {
        return DemoLogins.all().stream().filter(login -> login.role().equals(Role.Name.DOCTOR)).findFirst().orElseThrow().email();
    }

    private static void at(long hours, Runnable act) {
        JapanClock.shifted(Duration.ofHours(Math.min(hours, 0)), act);
    }

    record Keys(UUID accountId, String code) {
    }

    /** Finds a registered doctor in a transaction. */
    @ApplicationScoped
    public static class LookUp {
        @Inject
        private Doctors doctors;
        @Inject
        private Accounts accounts;

        /** @param verified true when the doctor has opened the link in the mail */
        @Transactional
        @ActivateRequestContext
        Keys keys(String email, boolean verified) {
            UUID account = accounts.find(EmailAddress.parse(email)).orElseThrow().id();
            if (verified) {
                accounts.verify(account);
            }
            return new Keys(account, doctors.findOfAccount(account).orElseThrow().code());
        }
    }
}
