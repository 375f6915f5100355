package jp.concierge.bootstrap.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.concierge.bootstrap.DemoLogins;
import jp.concierge.shared.config.JapanClock;
import jp.concierge.shared.security.Role;
import jp.concierge.testimonial.AgeRange;
import jp.concierge.testimonial.Board;
import jp.concierge.testimonial.Draft;
import jp.concierge.testimonial.Duty;
import jp.concierge.testimonial.Edit;
import jp.concierge.testimonial.FacilityKind;
import jp.concierge.testimonial.Facts;
import jp.concierge.testimonial.JobTitle;
import jp.concierge.testimonial.ModerationService;
import jp.concierge.testimonial.MyVoiceService;
import jp.concierge.testimonial.Place;
import jp.concierge.testimonial.Review;
import jp.concierge.testimonial.Sex;
import jp.concierge.testimonial.TestimonialState;
import jp.concierge.testimonial.VoiceField;
import jp.concierge.testimonial.Workplace;

/** The demonstration's testimonials, all invented, in every state: written, asked back, agreed to, published by a second person, taken back. */
@ApplicationScoped
public class VoicesDemo {
    private static final long MAN = 10_000;
    /**
     * State, specialty, narrower field, age, sex, certificates, before, after, fields that are not shown, headline, story. A side
     * is kind, department, title, prefecture, duties, pay in units of ten thousand, days, nights, on-calls; "-" is nothing.
     */
    private static final String[] TOLD = {
        "PUBLISHED|internal_medicine|gastroenterology|40-5|MALE|internal_medicine:CERTIFIED gastroenterology:SPECIALIST gastrointestinal_endoscopy:SPECIALIST"
            + "|PUBLIC gastroenterology STAFF 12 OUTPATIENT,WARD,ENDOSCOPY 1500 5 4 -|PRIVATE gastroenterology SECTION_CHIEF 11 OUTPATIENT,WARD,ENDOSCOPY 1700 4.5 1 -|-"
            + "|家族のいる町へ帰り、内視鏡を続けています"
            + "|単身で赴任して二年が過ぎたころ、戻る先のはずの教室で教授が退官しました。呼び戻してくれるはずの人がいなくなり、いつ帰れるのか、だれに聞いても分からなくなりました。"
            + "~希望は四つだけ伝えました。内視鏡を活かせること、外科の体制があること、自宅から一時間以内で通えること、収入が下がらないこと。三つの病院を見せてもらい、面接は土曜にまとめてもらいました。"
            + "~いまは平日に研究日が一日あります。夕食を家で食べる日が増えました。",
        "PUBLISHED|ophthalmology|-|30-5|FEMALE|ophthalmology:SPECIALIST|PUBLIC ophthalmology SECTION_CHIEF 15 OUTPATIENT,WARD,SURGERY 1000 5 - -"
            + "|PRIVATE ophthalmology STAFF 13 OUTPATIENT,WARD,SURGERY 1450 4.5 - -|SEX|一年半かけて、角を立てずに離れました"
            + "|首都圏で働きたいと決めたとき、まず医局長に話しました。早すぎると言われましたが、後任の話ができたのは、早く伝えたからだと思います。離れるまでに、およそ一年半かかりました。"
            + "~休みの日に、いくつかの病院を見学だけさせてもらいました。面接の形にしなかったので、気負わずに手術室まで見られました。決め手は、緑内障の手術をたくさん手がけていたことです。"
            + "~最初に連絡をとってから決めるまで、一年ほどやりとりを続けました。急がされなかったのが、ありがたかったです。",
        "PUBLISHED|orthopedic_surgery|-|35-5|MALE|orthopedic_surgery:SPECIALIST|PUBLIC orthopedic_surgery STAFF 40 OUTPATIENT,SURGERY,EMERGENCY 1400 5 6 8"
            + "|PRIVATE orthopedic_surgery STAFF 40 OUTPATIENT,SURGERY 1600 5 2 4|BOARDS|当直明けに手術をしない、と決めました"
            + "|当直が月に六回あり、明けの日も夕方まで手術に入っていました。手が止まる瞬間が一度だけあり、そこで考えはじめました。"
            + "~移った先では、当直の翌日は昼に帰ります。手術の数は減りましたが、一つずつ準備をして臨めています。手放したのは、難しい外傷を自分で引き受ける緊張感です。ときどき、なつかしくなります。",
        "PUBLISHED|pediatrics|-|35-5|FEMALE|pediatrics:SPECIALIST|UNIVERSITY pediatrics UNIVERSITY_TEACHER 23 OUTPATIENT,WARD,RESEARCH,TEACHING 900 5 5 6"
            + "|CLINIC pediatrics STAFF 23 OUTPATIENT,CHECK_UP 1250 4 0 0|TITLE|子どもの寝顔ではなく、起きている顔を見る"
            + "|病棟の子どもたちには起きて会えるのに、自分の子には寝顔しか会えない。そんな毎日が三年続きました。"
            + "~医局には、学位を取り終えたら離れると一年前に伝えました。驚かれはしましたが、外来の引き継ぎを丁寧にしたので、いまも紹介状のやりとりがあります。入院の子を診る手ごたえは手放しました。",
        "PUBLISHED|anesthesiology|-|40-5|FEMALE|-|UNIVERSITY anesthesiology STAFF 27 ANESTHESIA,TEACHING 1100 5 5 5|PRIVATE anesthesiology STAFF 28 ANESTHESIA 1800 4 0 2|-"
            + "|夜に呼ばれない麻酔、という選び方"
            + "|親の介護が始まり、夜の呼び出しに応じきれなくなりました。辞めるしかないと思い込んでいましたが、日勤だけの常勤という形があると教わりました。"
            + "~収入は上がりましたが、心臓の手術に入ることはなくなりました。それでよいと思えるまで、少し時間がかかりました。",
        "PUBLISHED|psychiatry|-|45-5|MALE|psychiatry:SPECIALIST|UNIVERSITY psychiatry UNIVERSITY_TEACHER 01 OUTPATIENT,WARD,TEACHING 1050 5 4 -"
            + "|PRIVATE psychiatry DEPARTMENT_HEAD 01 OUTPATIENT,WARD 1750 5 2 -|TITLE|教える仕事を、週に半日だけ残しました"
            + "|会議と書類で一日が終わるようになり、患者さんと話す時間が減っていました。教授が代わったのを区切りに、外へ出ることにしました。"
            + "~医局とは、週に半日の外来で関わりを残しています。後輩の相談にのる時間は、前よりも増えたかもしれません。",
        "PUBLISHED|dermatology|-|30-5|FEMALE|-|PUBLIC dermatology STAFF 26 OUTPATIENT,WARD,SURGERY 950 5 3 -|CLINIC dermatology STAFF 27 OUTPATIENT,SURGERY 1400 4.5 0 -|-"
            + "|希望しない転勤の前に、自分で決めました"
            + "|次の春は遠くの関連病院に、と内々に聞いたのが夏でした。断れば角が立つ、受ければ家族と離れる。人事が固まる前に、医局長に離れたいと伝えました。"
            + "~思っていたより、あっさりと認めてもらえました。早く言ってくれて助かった、と言われたのが忘れられません。病棟を持たなくなり、入院が要る患者さんは紹介する側になりました。",
        "PUBLISHED|urology|-|45-5|MALE|urology:SPECIALIST|PUBLIC urology SECTION_CHIEF 33 OUTPATIENT,WARD,SURGERY 1500 5 4 6|PRIVATE urology DEPARTMENT_HEAD 34 OUTPATIENT,SURGERY,DIALYSIS 1900 5 1 2|TITLE"
            + "|一人で抱えていた科を、三人で回しています"
            + "|長く一人で科を担っていました。休むと手術が止まるので、家族の行事にはほとんど出られませんでした。"
            + "~移るにあたって譲れなかったのは、同じ科の医師がほかに二人いることだけです。休みの日に電話が鳴らないことに、まだ慣れません。",
        "PUBLISHED|internal_medicine|cardiology|35-5|MALE|internal_medicine:CERTIFIED|UNIVERSITY cardiology STAFF 14 OUTPATIENT,WARD,CATHETER 1000 5 6 8"
            + "|PRIVATE cardiology STAFF 14 OUTPATIENT,WARD,CATHETER 1650 5 3 4|-|カテーテルを続けながら、夜を半分にしました"
            + "|夜の呼び出しは嫌いではありませんでした。ただ、若手が減り、回数だけが増えていきました。"
            + "~続けられる回数を数えて、月に四回までと決めました。それを満たす病院は多くはありませんでしたが、人数のいるところに絞って探してもらいました。新しい治療に最初に触れる機会は減りました。",
        "PUBLISHED|surgery|gastroenterological_surgery|40-5|MALE|surgery:SPECIALIST|PUBLIC gastroenterological_surgery SECTION_CHIEF 22 SURGERY,WARD,EMERGENCY 1450 5.5 5 8"
            + "|PRIVATE surgery SECTION_CHIEF 23 SURGERY,WARD,ENDOSCOPY 1800 5 2 3|-|大きな手術を手放して、得たもの"
            + "|大きながんの手術をしたくて外科を選びました。けれど執刀の順番は、なかなか回ってきませんでした。"
            + "~いまは、ヘルニアや胆のうの手術と内視鏡が中心です。自分で決め、自分で切り、自分で外来で診る。その一続きが手に戻ってきました。大きな手術への憧れは、まだあります。",
        "PUBLISHED|radiology|diagnostic_radiology|35-5|FEMALE|-|UNIVERSITY radiology STAFF 13 IMAGING,TEACHING 950 5 2 -|OTHER radiology STAFF 13 IMAGING 1500 4 0 -|FACILITY SEX"
            + "|読影の場所を選べる働き方へ"
            + "|配偶者の転勤がいつあるか分からず、勤め先を変え続けるのは難しいと感じていました。"
            + "~いまは週のうち二日を家で、二日を職場で読んでいます。カンファレンスで臨床の医師と顔を合わせる時間が減ったのは、さびしいところです。週に一度は、必ず出向くようにしています。",
        "PUBLISHED|obstetrics_gynecology|-|40-5|FEMALE|obstetrics_gynecology:SPECIALIST|PUBLIC obstetrics_gynecology STAFF 11 OUTPATIENT,DELIVERY,SURGERY 1500 5 7 8"
            + "|CLINIC gynecology STAFF 13 OUTPATIENT,CHECK_UP 1500 4.5 0 0|BOARDS|お産から離れることに、罪悪感がありました"
            + "|お産を取り上げる人が足りないことは、よく分かっていました。だから、離れたいと口に出すまでに二年かかりました。"
            + "~担当の方に、責めるような言い方を一度もされなかったのが救いでした。いまは外来だけです。夜に眠れる体に戻って、ようやく、続けてきたことを誇れるようになりました。",
        "APPROVED|rehabilitation_medicine|-|45-5|MALE|-|UNIVERSITY rehabilitation STAFF 27 WARD,REHABILITATION 1000 5 3 -|PRIVATE rehabilitation DEPARTMENT_HEAD 27 WARD,REHABILITATION 1600 5 1 -|TITLE"
            + "|回復していく時間を、最後まで見届ける"
            + "|急性期では、歩けるようになる前に次の施設へ送り出していました。その先を見たくて、移りました。~会議は減りませんでしたが、話す中身が患者さんのことになりました。",
        "DOCTOR_APPROVED|emergency_medicine|-|30-5|MALE|-|PUBLIC emergency STAFF 14 EMERGENCY 1300 5 8 -|PRIVATE emergency STAFF 14 EMERGENCY,OUTPATIENT 1700 4 5 -|-"
            + "|救急を、長く続けるために離れました"
            + "|燃え尽きて辞めていく人を何人も見ました。続けたいからこそ、夜の回数が選べるところへ移りました。~重症の患者さんに会う機会は減りました。腕が鈍らないように、月に二回だけ外で働いています。",
        "AWAITING_DOCTOR|neurosurgery|-|40-5|MALE|neurosurgery:SPECIALIST|UNIVERSITY neurosurgery STAFF 04 SURGERY,WARD 1100 5.5 5 8|PRIVATE neurosurgery SECTION_CHIEF 04 SURGERY,OUTPATIENT 1900 5 2 4|TITLE"
            + "|手術の前の晩に、眠れるようになりました"
            + "|呼び出しの続く毎日で、手術の前の晩に眠れないことが増えていました。~移って半年で、眠りが戻りました。難しい手術は紹介することにしています。",
        "SUBMITTED|internal_medicine|nephrology|35-5|FEMALE|nephrology:SPECIALIST|UNIVERSITY nephrology STAFF 21 OUTPATIENT,WARD,DIALYSIS 950 5 4 -|CLINIC nephrology STAFF 21 DIALYSIS,OUTPATIENT 1500 4 0 0|SEX"
            + "|透析の外来で、十年の付き合いを"
            + "|大学では、患者さんを覚えたころに異動でした。長く診る仕事がしたくて、岐阜大学の医局を離れました。~いまのクリニックでは、同じ顔ぶれと毎週会います。年間300件のシャント手術はなくなりました。",
        "SUBMITTED|surgery|pediatric_surgery|40-5|FEMALE|surgery:SPECIALIST pediatric_surgery:SPECIALIST|PUBLIC pediatric_surgery SECTION_CHIEF 31 SURGERY,WARD 1350 5 4 10"
            + "|PUBLIC pediatric_surgery STAFF 33 SURGERY,WARD 1600 5 2 5|SEX|一人で担った五年のあとに"
            + "|鳥取の県立中央病院で一人医長を五年。教授の山根先生が退官され、お祝い金につられたわけではありませんが、岡山の子ども病院へ移りました。",
        "CHANGES_REQUESTED|otorhinolaryngology|-|35-5|MALE|-|PUBLIC otorhinolaryngology STAFF 17 OUTPATIENT,SURGERY 1200 5 3 4|CLINIC otorhinolaryngology STAFF 17 OUTPATIENT 1700 5 0 0|-"
            + "|外来の一日が、楽しくなりました|手術が好きで選んだ科でしたが、外来で話すほうが自分に合っていると気づきました。詳しくはblog.exampleに書いています。",
        "UNPUBLISHED|general_practice|-|30-5|MALE|-|PUBLIC internal STAFF 20 OUTPATIENT,EMERGENCY 1300 5 4 -|CLINIC internal STAFF 20 OUTPATIENT,HOME_VISIT 1500 5 0 5|DEPARTMENT"
            + "|訪問の車の中で、考える時間ができました|救急の当番に追われて、考えるひまがありませんでした。いまは家々を回る車の中で、次の患者さんのことを考えます。",
        "WITHDRAWN|plastic_surgery|-|35-5|FEMALE|-|UNIVERSITY plastic_surgery STAFF 13 SURGERY,WARD 900 5 4 4|CLINIC plastic_surgery STAFF 13 SURGERY,OUTPATIENT 1800 5 0 0|-"
            + "|迷いながら、移りました|再建の手術と、いまの仕事と。どちらがよいのか、まだ答えは出ていません。",
        "DRAFT|pathology|-|50-5|MALE|-|UNIVERSITY pathology UNIVERSITY_TEACHER 02 TEACHING,RESEARCH 1000 5 0 -|- - - - - - - - -|STORY|(まだ題を決めていません)|顕微鏡の前に座る時間を取り戻したくて、",
    };
    /** The demonstration's doctors who tell, from the one who registered first; the last is the one to sign in as. */
    private static final int FIRST_DOCTOR = 38;

    @Inject
    private MyVoiceService own;
    @Inject
    private ModerationService moderation;
    @Inject
    private DoctorsDemo.LookUp lookUp;
    @Inject
    private PeopleDemo people;
    @Inject
    private Actors actors;
    @Inject
    private Clock clock;

    public void make() {
        for (int i = 0; i < TOLD.length; i++) {
            make(i, TOLD[i].split("\\|"));
        }
    }

    private void make(int i, String[] told) {
        boolean signsIn = told[0].equals("CHANGES_REQUESTED");
        int doctor = FIRST_DOCTOR - i;
        String email = signsIn ? DemoLogins.all().get(DemoLogins.all().size() - 1).email() : "doctor" + doctor + "@mail.example";
        DoctorsDemo.Keys keys = lookUp.keys(email, true);
        // after the registration, whose age in hours grows with the square
        long hours = signsIn ? 70 : Math.min(104L * 24, 120 + 2L * (doctor - 1) * (doctor - 1)) - 40;
        Draft draft = draft(i, told);
        TestimonialState wanted = TestimonialState.valueOf(told[0]);
        at(hours, () -> actors.as(Role.DOCTOR, keys.accountId(), null, () -> {
            if (wanted == TestimonialState.DRAFT) {
                own.save(0, draft);
            } else {
                own.submit(0, draft, Map.of());
            }
        }));
        if (wanted == TestimonialState.DRAFT || wanted == TestimonialState.SUBMITTED) {
            return;
        }
        String number = number(draft.headline());
        if (signsIn) {
            moderator(hours - 20, number, review -> moderation.askForChanges(number, review.version(), Map.of(VoiceField.STORY, "ブログのアドレスは、書いた方が分かってしまうため載せられません。その一文を消していただけますか。",
                    VoiceField.SEX, "性別を載せると、当てはまる先生が少なくなります。載せなくてもよろしいでしょうか。")));
            return;
        }
        moderator(hours - 20, number, review -> moderation.coarsenEnough(number, review.version()));
        if (i % 3 == 0) {
            moderator(hours - 21, number, review -> moderation.edit(number, review.version(), new Edit(review.edit().headline(), review.edit().story().replace("ありがたかった", "うれしかった")
                    .replace("忘れられません", "心に残っています").replace("おわりました", "終わりました"), review.edit().coarsening())));
        }
        moderator(hours - 22, number, review -> moderation.askForApproval(number, review.version()));
        if (wanted == TestimonialState.AWAITING_DOCTOR) {
            return;
        }
        at(hours - 24, () -> actors.as(Role.DOCTOR, keys.accountId(), null, () -> own.agree(own.get().version())));
        if (wanted == TestimonialState.DOCTOR_APPROVED) {
            return;
        }
        moderator(hours - 26, number, review -> moderation.approve(number, review.version()));
        if (wanted == TestimonialState.APPROVED) {
            return;
        }
        second(hours - 30, number, review -> moderation.publish(number, review.version()));
        if (wanted == TestimonialState.UNPUBLISHED) {
            second(hours - 60, number, review -> moderation.unpublish(number, review.version(), "前の勤め先の方から、だれのことか分かると問い合わせがありました。確かめるまで下げます。"));
        } else if (wanted == TestimonialState.WITHDRAWN) {
            at(hours - 60, () -> actors.as(Role.DOCTOR, keys.accountId(), null, () -> own.withdraw(own.get().version())));
        }
    }

    private String number(String headline) {
        String[] found = new String[1];
        as(Role.MODERATOR, "kuroda@demo.example", "黒田", () -> found[0] = moderation.list(jp.concierge.testimonial.ReviewFilter.SUBMITTED,
                new jp.concierge.shared.PageRequest(1, 200, null, false)).rows().stream().filter(row -> row.headline().equals(headline)).findFirst().orElseThrow().number());
        return found[0];
    }

    private void moderator(long hours, String number, Consumer<Review> act) {
        at(hours, () -> as(Role.MODERATOR, "kuroda@demo.example", "黒田", () -> act.accept(moderation.get(number))));
    }

    /** The second person. */
    private void second(long hours, String number, Consumer<Review> act) {
        at(hours, () -> as(Role.ADMIN, "admin@demo.example", "管理 高木", () -> act.accept(moderation.get(number))));
    }

    private void as(Role role, String login, String label, ActingAs.Act act) {
        actors.as(role, people.id(login), label, act);
    }

    private Draft draft(int i, String[] told) {
        List<Board> boards = told[5].equals("-") ? List.of() : Arrays.stream(told[5].split(" ")).map(code -> Board.parse(code).orElseThrow()).toList();
        Facts facts = new Facts(told[1], orNull(told[2], Function.identity()), AgeRange.parse(told[3]), Sex.valueOf(told[4]), boards, side(told[6]), side(told[7]));
        Set<VoiceField> shown = EnumSet.allOf(VoiceField.class);
        if (!told[8].equals("-")) {
            Arrays.stream(told[8].split(" ")).map(VoiceField::valueOf).forEach(shown::remove);
        }
        YearMonth joined = YearMonth.now(clock).minusMonths(19L + i % 9);
        return new Draft(facts, shown, told[9], told[10].replace('~', '\n'), joined, false, i == 4);
    }

    private static Workplace side(String told) {
        String[] p = told.split(" ");
        Set<Duty> duties = p[4].equals("-") ? Set.of() : Arrays.stream(p[4].split(",")).map(Duty::valueOf).collect(Collectors.toSet());
        return new Workplace(orNull(p[0], FacilityKind::valueOf), orNull(p[1], Function.identity()), orNull(p[2], JobTitle::valueOf), orNull(p[3], Place::of), duties,
                orNull(p[5], man -> Long.parseLong(man) * MAN), orNull(p[6], days -> new BigDecimal(days).setScale(1)), orNull(p[7], Integer::valueOf), orNull(p[8], Integer::valueOf));
    }

    private static <T> T orNull(String told, Function<String, T> read) {
        return told.equals("-") ? null : read.apply(told);
    }

    private static void at(long hours, Runnable act) {
        JapanClock.shifted(Duration.ofHours(-Math.max(hours, 0)), act);
    }
}
