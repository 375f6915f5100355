package jp.concierge.bootstrap.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import jp.concierge.doctor.ContactWindow;
import jp.concierge.inquiry.AnswerInquiry;
import jp.concierge.inquiry.AnswerTemplates;
import jp.concierge.inquiry.CloseReason;
import jp.concierge.inquiry.EnterCall;
import jp.concierge.inquiry.InquiryConversions;
import jp.concierge.inquiry.InquiryDesk;
import jp.concierge.inquiry.InquiryNote;
import jp.concierge.inquiry.InquirySender;
import jp.concierge.inquiry.InquiryService;
import jp.concierge.inquiry.InquiryTopic;
import jp.concierge.inquiry.Receipt;
import jp.concierge.inquiry.SubmitInquiry;
import jp.concierge.inquiry.TemplateText;
import jp.concierge.inquiry.ToPartnerLead;
import jp.concierge.settings.OperatorSettings;
import jp.concierge.shared.config.JapanClock;
import jp.concierge.shared.security.FormStamp;
import jp.concierge.shared.security.Role;

/** What reached the demonstration's desk in the last weeks: waiting, late, answered, asked back, held, merged, converted, done. All of it is invented. */
@ApplicationScoped
public class InquiriesDemo {
    /** Still owed an answer: hours ago, sender, topic, name, contact (m mail, p telephone, b both), question. */
    private static final String[] WAITING = {
        "98|DOCTOR|LEAVING|-|p|関連病院に出て3年。教授が代わり、戻れるか分からなくなりました。退局を考えてよいものか、まず聞いてほしいです。",
        "92|HOSPITAL|HIRING|県央の一般病院|b|消化器内科の常勤を急いで探しています。年度内に一人辞めます。手数料と返戻の決まりも教えてください。",
        "88|DOCTOR|CHANGING|みかん|m|大学院が終わります。博士を取ったら一度外に出たいのですが、医局にはいつ言うのがよいでしょうか。",
        "80|DOCTOR|LEAVING|N|m|来年度、希望していない県外の関連病院に内示が出そうです。断ったらどうなりますか。",
        "76|OTHER|SERVICE|医局秘書だった者|m|知り合いの医師に紹介したいのですが、本人に代わって相談してもよいですか。",
        "60|DOCTOR|PART_TIME|麻酔|p|産休明けで、平日日中だけのスポットから戻りたいです。感覚が鈍っているので、見学からでもかまいません。",
        "20|DOCTOR|OPENING|-|m|掲載の内視鏡の求人、当直なしと書いてありますが、オンコールはありますか。",
        "17|DOCTOR|LEAVING|外科9年目|b|上の先生が次々に辞め、当直が月9回になりました。医局長に話す前に、順番だけ教えてください。",
        "15|HOSPITAL|HIRING|療養型・事務長|b|内科の非常勤(週2日)を探しています。年齢は問いません。条件の書き方から相談させてください。",
        "13|DOCTOR|CHANGING|ゆず|m|眼科です。緑内障の手術件数が多い病院で働きたいです。東京近郊、週4.5日まで。",
        "11|DOCTOR|SERVICE|-|m|登録すると、いまの勤務先に連絡がいくことはありますか。知り合いが以前それで困っていました。",
        "9|DOCTOR|PART_TIME|土曜派|m|土曜だけの内視鏡のバイトはありますか。朝から夕方まで、片道1時間以内で。",
        "7|DOCTOR|LEAVING|小児科|p|夫の転勤で再来年の春に関西へ移ります。専攻医のうちに医局を抜けられるか知りたいです。",
        "5|OTHER|COMPLAINT|-|m|以前ほかの会社から職場に電話が来て、とても困りました。こちらは本当に職場に電話しませんか。",
        "4|DOCTOR|CHANGING|産業医志望|m|臨床を離れて産業医になりたいのですが、資格がなくても入れるところはありますか。",
        "3|DOCTOR|LEAVING|ハル|m|医局長には言いやすいのですが、教授が怖くて言い出せません。どちらから話すものですか。",
        "2|HOSPITAL|SERVICE|個人病院の院長|b|大学の引き揚げで整形がいなくなります。いつまでに動けば間に合うものでしょうか。",
        "1|DOCTOR|OPENING|-|b|非公開の求人は、登録しないと見られないのでしょうか。名前を出さずに条件だけ知りたいです。",
        "14|DOCTOR|LEAVING|整形12年|m|同門会の幹事を任されています。退局したあと、会費と名簿はどうなりますか。",
        "12|DOCTOR|PART_TIME|-|m|研究日の午後だけ、内視鏡の枠はありますか。大学の兼業許可がいります。",
        "10|HOSPITAL|HIRING|透析クリニック|m|透析の管理をお願いできる先生を、週3日で探しています。",
        "10|DOCTOR|CHANGING|二児の母|m|小学校に上がる前に、通勤30分以内の病院へ移りたいです。当直はできません。",
        "8|DOCTOR|LEAVING|-|p|講座の再編で、うちの診療科がなくなりそうです。急いだほうがよいですか。",
        "8|OTHER|SERVICE|医師の妻|m|夫が疲れ切っています。本人の代わりに、まず話だけ聞いてもらえますか。",
        "6|DOCTOR|OPENING|呼吸器|m|求人票の「オンコール月4回」は、実際に呼ばれる回数ですか。",
        "5|DOCTOR|SERVICE|-|m|地方の大学にいます。東京の病院の見学は、日帰りで2か所回れますか。",
        "4|HOSPITAL|SERVICE|法人の採用課|m|返戻金の割合を、入職後3か月まで延ばした契約はできますか。",
        "3|DOCTOR|CHANGING|乳腺|m|乳腺専門医の更新に要る施設の条件を満たす移り先だけ、知りたいです。",
        "3|DOCTOR|LEAVING|5年目|m|入局して1年です。まだ早いと言われるのは分かっていますが、出られますか。",
        "2|DOCTOR|PART_TIME|夜型|b|金曜の夜から土曜の朝までの当直を、月2回ほど探しています。",
    };
    /** Answered, the sender has the word: days ago, sender, topic, name, contact, question, answer. */
    private static final String[] ANSWERED = {
        "9|DOCTOR|LEAVING|たまき|m|専門医の更新が来年6月です。更新前に医局を離れると不利になりますか。|更新に要る単位と、施設の条件は学会ごとに違います。いまの単位数と施設の種類が分かれば、間に合う時期を一緒に数えます。お手元の単位はいくつでしょうか。",
        "8|DOCTOR|CHANGING|循環器|m|カテは続けたいのですが、夜の呼び出しを月4回までにしたいです。現実的ですか。|月4回までの病院はあります。ただ、チームが4人以上のところに限られます。通える範囲を教えていただけますか。",
        "7|HOSPITAL|HIRING|市立病院の総務|m|公立ですが、紹介会社を使ってよいか院内で議論になっています。ほかの公立の例はありますか。|公立病院との契約の例はあります。入札や随意契約の決まりは自治体ごとに違いますので、契約書のひな形をお送りできます。",
        "6|DOCTOR|PART_TIME|健診希望|m|健診のバイトを週1で。婦人科健診はできません。|週1回、内科健診のみの枠があります。曜日のご希望はありますか。",
        "5|DOCTOR|LEAVING|二人目|b|保育園の送りがあり、当直のない病院に移りたいです。医局にはまだ言っていません。|言わずに進められます。まずは先生の医局と関連病院に見えないようにしてから、条件だけでお探しします。ご希望の始まりはいつでしょうか。",
        "4|DOCTOR|SERVICE|-|m|料金は本当にかかりませんか。あとで請求されることはありませんか。|先生の費用は、ご登録からご入職のあとまで一切かかりません。病院から紹介手数料をいただいて運営しています。",
        "3|DOCTOR|OPENING|消化器|m|年収1,700万円と書かれた求人は、当直手当を含んだ額でしょうか。|月1回の当直を含んだ額です。当直なしの場合の額は、病院に確かめてからお知らせします。",
        "3|OTHER|SERVICE|医学生の親|m|研修医の転職も扱っていますか。|臨床研修の途中でのご紹介はしていません。研修を終えたあとのご相談でしたら、いつでもどうぞ。",
        "2|DOCTOR|CHANGING|脳外|m|当直明けの手術がつらく、数年で体がもたないと思います。手術を減らして続ける道はありますか。|脳卒中の急性期を離れ、脊椎や血管内の外来を中心にされた先生もいます。いまの術者としての経験年数を教えてください。",
        "2|HOSPITAL|HIRING|回復期・採用担当|m|リハ科の常勤、専門医でなくても紹介いただけますか。|はい。専門医の有無は条件として書き分けます。求人票の項目をお送りしますので、ご記入ください。",
    };
    /** Done: days ago, sender, topic, name, contact, question, answer, reason. */
    private static final String[] DONE = {
        "44|DOCTOR|LEAVING|-|m|退局の挨拶は何か月前にするものですか。|一年前が目安です。人事の希望を聞かれる秋より前に、医局長へ。|RESOLVED",
        "43|DOCTOR|CHANGING|あおい|m|皮膚科で、美容に移るか迷っています。|戻れなくなる前に、保険診療を週に何日残すかを決めておくのがよいと思います。|RESOLVED",
        "41|DOCTOR|PART_TIME|-|m|当直のスポットはありますか。|寝当直に近いものから、救急車の来るものまであります。一覧をお送りしました。|RESOLVED",
        "40|HOSPITAL|HIRING|クリニック院長|m|後継者を探しています。|承継は扱っていません。専門の窓口をご案内しました。|OUT_OF_SCOPE",
        "38|DOCTOR|LEAVING|M|m|医局費を返せと言われました。|まず書面を見せていただくのがよいと思います。法律のことは弁護士の先生をご案内します。|RESOLVED",
        "37|OTHER|SERVICE|-|m|看護師の転職も扱っていますか。|医師だけを扱っています。|OUT_OF_SCOPE",
        "35|DOCTOR|CHANGING|精神科|m|指定医を取ってから動くべきですか。|取ってからの方が選べる病院が増えます。症例の見通しで決めましょう。|RESOLVED",
        "34|DOCTOR|SERVICE|-|p|名前を言わずに電話で話せますか。|お話しできます。|UNREACHABLE",
        "33|HOSPITAL|SERVICE|医療法人の本部|m|手数料の割合を教えてください。|手数料表をお送りしました。|CONVERTED",
        "31|DOCTOR|LEAVING|内科13年|m|戻る場所がなくなるのが怖いです。|同門会との付き合いを残して出られた先生が多くいます。|RESOLVED",
        "30|DOCTOR|PART_TIME|透析|m|透析の管理を週2日でできますか。|ご紹介できる枠があります。|RESOLVED",
        "29|DOCTOR|OPENING|-|m|この求人は今もありますか。|先週埋まりました。掲載はその日に下げています。|RESOLVED",
        "28|HOSPITAL|HIRING|山あいの病院|m|総合診療の先生を、住まいつきで。|求人の条件を伺いました。|CONVERTED",
        "27|DOCTOR|CHANGING|病理|m|在宅で診断できる仕事はありますか。|遠隔診断の枠をお知らせしました。|RESOLVED",
        "26|OTHER|COMPLAINT|-|m|広告メールを止めてください。|止めました。ほかの連絡には影響しません。|RESOLVED",
        "25|DOCTOR|LEAVING|地域枠|m|地域枠の義務が残っています。|残りの年数と、県の決まりを一緒に確かめましょう。|RESOLVED",
        "24|HOSPITAL|HIRING|救急指定|m|救急の夜間だけの先生を。|条件の書き方をお送りしました。|CONVERTED",
        "23|DOCTOR|CHANGING|産婦人科|m|お産をやめて婦人科だけにしたいです。|婦人科のみの常勤があります。|RESOLVED",
        "22|DOCTOR|SERVICE|-|m|面接の前に病院の人と会えますか。|見学から始められます。|RESOLVED",
        "20|DOCTOR|LEAVING|放射線科|m|教授が来年退官です。待つべきでしょうか。|代わる前に話を終える方が、残る先生方に角が立ちません。|RESOLVED",
        "19|HOSPITAL|HIRING|精神科病院|m|非常勤の精神科医を3名。|曜日ごとの条件を伺いました。|CONVERTED",
        "18|DOCTOR|PART_TIME|-|m|コンタクトのバイトはありますか。|眼科の先生に限った枠です。|RESOLVED",
        "16|OTHER|SERVICE|記者|m|取材させてください。|広報の窓口をご案内しました。|OUT_OF_SCOPE",
        "15|HOSPITAL|HIRING|老健|m|施設長を探しています。|条件を伺い、候補としてお預かりしました。|CONVERTED",
        "14|HOSPITAL|HIRING|湾岸の総合病院|m|麻酔科の常勤を2名。|手術件数と当直の回数を伺いました。|CONVERTED",
        "13|HOSPITAL|HIRING|訪問診療所|m|訪問診療の先生を週3日で。|訪問先の数と夜間の体制を伺いました。|CONVERTED",
        "12|HOSPITAL|HIRING|企業の健保組合|m|健診の判定医を探しています。|判定の件数と在宅の可否を伺いました。|CONVERTED",
        "11|HOSPITAL|SERVICE|公立病院の管理課|m|紹介契約に議会の承認がいります。見本の契約書はありますか。|契約書の案をお送りしました。|CONVERTED",
        "10|HOSPITAL|HIRING|小児科医院|m|乳児健診の日だけの小児科医を。|日程と件数を伺いました。|CONVERTED",
        "9|HOSPITAL|HIRING|脳外科病院|m|脊椎を任せられる先生を。|手術件数とチームの人数を伺いました。|CONVERTED",
        "8|OTHER|OTHER|-|m|集客のご提案です。折り返しご連絡ください。|広告のご提案は承っていません。|SPAM",
    };
    private static final String[] SPAM = {
        "30|Best SEO service for your clinic! https://seo.example https://links.example",
        "12|いますぐクリック http://a.example http://b.example http://c.example",
        "6|We can rank your site first: www.rank.example",
    };
    /** Hospitals of which more came: name, contact, wish. */
    private static final String[] LEADS = {
        "医療法人(県北・3施設)|本部人事 大野さん|内科・整形外科の常勤。まず一施設から",
        "町立の山あいの病院|事務長 宮坂さん|総合診療の常勤、住まいつき",
        "救急指定の民間病院|採用 岩田さん|夜間救急の非常勤、週2回",
        "精神科の単科病院|総務 児玉さん|外来の非常勤3名",
        "介護老人保健施設|理事 安藤さん|施設長",
        "湾岸の総合病院|医局支援課 島田さん|麻酔科の常勤2名",
        "訪問診療の診療所|院長 秋山先生|訪問診療、週3日",
        "企業の健康保険組合|保健事業 関さん|健診の判定、在宅可",
        "公立病院(市)|管理課 野口さん|内科・整形外科。契約は議会の承認のあと",
        "小児科の医院|院長 今井先生|乳児健診の日、月4回",
        "脳神経外科の病院|人事 久保さん|脊椎の常勤",
    };
    private static final Duration TYPING = Duration.ofMinutes(2);

    @Inject
    private InquiryService inquiries;
    @Inject
    private InquiryDesk desk;
    @Inject
    private InquiryConversions conversions;
    @Inject
    private AnswerTemplates templates;
    @Inject
    private FormStamp stamps;
    @Inject
    private OperatorSettings settings;
    @Inject
    private PeopleDemo people;
    @Inject
    private Actors actors;
    private int senders;

    public void make() {
        templates();
        done();
        answered();
        waiting();
        held();
        telephone();
    }

    private void templates() {
        actors.as(Role.PLACEMENT_MANAGER, people.id("hirano@demo.example"), "平野", () -> {
            templates.add("最初のお返事", InquirySender.DOCTOR, """
                    {宛名}

                    ご相談ありがとうございます。担当の{担当}です。
                    先生のことを病院や医局にお伝えすることはありません。職場に電話することもありません。

                    お急ぎでしたら、いまの状況をもう少しだけ教えてください。
                    ・いつごろ動きたいか
                    ・通える範囲
                    ・これだけは避けたいこと

                    受付番号 {受付番号}""");
            templates.add("登録のご案内", InquirySender.DOCTOR, """
                    {宛名}

                    条件に合う先を匿名のままお探しするには、ご登録が要ります。2分ほどで終わり、費用はかかりません。
                    このあと、登録ページへのリンクをメールでお送りします。

                    {担当}""");
            templates.add("求人のご相談へのお返事", InquirySender.HOSPITAL, """
                    {宛名}

                    {事業所}の{担当}です。お問い合わせありがとうございます。
                    求人をお預かりする前に、業務の内容と変更の範囲、勤務の条件を伺います。手数料表と返戻金制度はサイトに載せています。

                    お電話をご希望でしたら {代表電話} まで。受付番号は {受付番号} です。""");
            templates.add("初めの一言(名乗られない先生)", InquirySender.DOCTOR, """
                    {宛名}

                    お名前がなくても、ご相談はお受けできます。職場や医局の名前も、いまは要りません。
                    続きは、このやりとりのリンクからお書きください。

                    {担当}""");
            templates.add("お電話の前に", InquirySender.DOCTOR, """
                    {宛名}

                    ご希望の時間に、わたしの名字だけを名乗ってお電話します。職場にはかけません。
                    都合が悪くなったときは、このリンクから一言お知らせください。

                    {担当}""");
            templates.add("つながらなかったとき", InquirySender.DOCTOR, """
                    {宛名}

                    お電話しましたが、お出になれないご様子でした。留守番電話には何も残していません。
                    次によい時間を、このリンクから教えてください。

                    {担当}""");
            templates.add("教授と医局長、どちらから", InquirySender.DOCTOR, """
                    {宛名}

                    多くの医局では、医局長、教授の順です。直属の上の先生が先という医局もあります。
                    先生の医局のならわしを教えてください。言う日と言葉を、一緒に決めます。

                    {担当}""");
            templates.add("求人は今もあるか", InquirySender.DOCTOR, """
                    {宛名}

                    お問い合わせの求人を、病院に確かめます。先生のお名前は出しません。
                    確かめた日と合わせて、このやりとりでお返事します。

                    {担当}""");
            templates.add("手数料表と返戻金のご案内", InquirySender.HOSPITAL, """
                    {宛名}

                    {事業所}の{担当}です。手数料表と返戻金制度は、サイトの「病院の方へ」に載せています。
                    契約書の案もお送りできます。ご入用でしたら、このリンクからお知らせください。受付番号は {受付番号} です。""");
            templates.add("医師以外のお仕事について", InquirySender.OTHER, """
                    {宛名}

                    お問い合わせありがとうございます。{事業所}は、医師のお仕事だけを扱っています。
                    お役に立てず申し訳ありません。

                    {担当}""");
            String outOfSeason = templates.add("年末年始のお返事", null, """
                    {宛名}

                    年末年始は、お返事が年明けになります。お急ぎのときは {代表電話} までお電話ください。

                    {担当}""");
            TemplateText retired = templates.get(outOfSeason);
            templates.change(retired.code(), retired.version(), retired.title(), retired.sender(), retired.body(), false);
            templates.add("終わりのご挨拶", null, """
                    {宛名}

                    お役に立てましたら幸いです。このやりとりは、いったん終わりにいたします。
                    また聞きたくなったら、同じリンクから続きをお書きください。

                    {担当}""");
        });
    }

    private void waiting() {
        for (int index = 0; index < WAITING.length; index++) {
            int i = index;
            String[] story = WAITING[i].split("\\|");
            Duration ago = Duration.ofHours(Long.parseLong(story[0])).plusMinutes(7L * i % 50);
            Receipt receipt = ask(ago, story, null);
            if (i % 3 == 1 && i < 18) {
                at(ago.minusMinutes(20), () -> as(i % 2 == 0, () -> desk.take(receipt.number(), version(receipt.number()))));
            }
            if (i == 7) {
                at(ago.minusMinutes(25), () -> as(true, () -> desk.note(receipt.number(), stamps.issue(), InquiryNote.Kind.NOT_REACHED, "夕方に一度。留守電は残していない。", false)));
            }
            if (i == 9) {
                at(Duration.ofMinutes(30), () -> as(false, () -> desk.saveDraft(receipt.number(), "緑内障の件数は、病院ごとに年間の数で確かめています。")));
            }
            if (i == 11) {
                at(Duration.ZERO, () -> as(false, () -> desk.saveDraft(receipt.number(), "土曜の枠は3つあります。")));
            }
        }
        merged();
    }

    /** Somebody asks twice within the hour; the second is merged into the first. */
    private void merged() {
        String[] story = "6|DOCTOR|LEAVING|小児科|m|先ほど送った者です。専攻医の残りは1年半です。".split("\\|");
        Receipt first = ask(Duration.ofHours(6).plusMinutes(40), "6|DOCTOR|LEAVING|小児科|m|専攻医のうちに引っ越すことになりそうです。プログラムは移れますか。".split("\\|"), "sender-twice@mail.example");
        Receipt second = ask(Duration.ofHours(6), story, "sender-twice@mail.example");
        at(Duration.ofHours(5), () -> as(true, () -> desk.merge(second.number(), version(second.number()), first.number(), version(first.number()))));
    }

    private void answered() {
        for (int i = 0; i < ANSWERED.length; i++) {
            String[] story = ANSWERED[i].split("\\|");
            Duration ago = Duration.ofDays(Long.parseLong(story[0])).plusHours(i % 5);
            Receipt receipt = ask(ago, story, null);
            Duration answeredAgo = answer(receipt.number(), ago, 20 + 23L * i % 190, i % 2 == 0, story[6], i % 3 != 2);
            if (i == 1 || i == 4) {
                at(Duration.ofHours(3), () -> actors.asVisitor(() -> inquiries.write(receipt.secret(), stamps.issue(), "ありがとうございます。片道1時間までで、始まりは来年の4月を考えています。")));
            }
            if (i == 0 || i == 8) {
                at(answeredAgo.dividedBy(2), () -> as(true, () -> conversions.invite(receipt.number(), version(receipt.number()))));
            }
        }
    }

    private void done() {
        int lead = 0;
        for (int i = 0; i < DONE.length; i++) {
            String[] story = DONE[i].split("\\|");
            Duration ago = Duration.ofDays(Long.parseLong(story[0])).plusHours(3L * i % 11);
            Receipt receipt = ask(ago, story, null);
            String number = receipt.number();
            boolean saeki = i % 2 == 1;
            Duration answeredAgo = answer(number, ago, 15 + 31L * i % 220, saeki, story[6], false);
            CloseReason reason = CloseReason.valueOf(story[7]);
            Duration closedAgo = answeredAgo.minusHours(26);
            if (reason == CloseReason.CONVERTED) {
                String[] of = LEADS[lead++].split("\\|");
                at(closedAgo.plusMinutes(5), () -> as(saeki, () -> conversions.toPartnerLead(new ToPartnerLead(number, version(number), of[0], of[1], of[2]))));
            }
            if (i % 5 == 4) {
                at(closedAgo, () -> actors.asVisitor(() -> inquiries.settle(receipt.secret())));
            } else {
                at(closedAgo, () -> as(saeki, () -> desk.close(number, version(number), reason)));
            }
        }
    }

    private void held() {
        for (String row : SPAM) {
            String[] story = row.split("\\|");
            ask(Duration.ofHours(Long.parseLong(story[0])), new String[] {story[0], "OTHER", "OTHER", "-", "m", story[1]}, null);
        }
    }

    private void telephone() {
        at(Duration.ofHours(2), () -> as(true, () -> desk.enter(new EnterCall(stamps.issue(), InquirySender.DOCTOR, InquiryTopic.LEAVING,
                "退局の順番について。医局長へ先に話すか、教授か。来週また電話したいとのこと。", "", "", "090-0000-0000", true, Set.of(ContactWindow.WEEKDAY_EVENING), false,
                "落ち着いた話し方。名乗らず。", false, false))));
        at(Duration.ofHours(26), () -> as(false, () -> desk.enter(new EnterCall(stamps.issue(), InquirySender.HOSPITAL, InquiryTopic.HIRING,
                "常勤の内科を1名。手数料と返戻の決まりを口頭で説明した。", "県西の病院・総務", "somu@kensei.demo.example", "0466-00-0000", true, Set.of(ContactWindow.WEEKDAY_DAYTIME), true,
                "", true, true))));
    }

    private Receipt ask(Duration ago, String[] story, String email) {
        AtomicReference<Receipt> receipt = new AtomicReference<>();
        AtomicReference<String> stamp = new AtomicReference<>();
        at(ago.plus(TYPING), () -> stamp.set(stamps.issue()));
        String contact = story[4];
        String mail = email != null ? email : contact.equals("p") ? "" : "sender" + ++senders + "@mail.example";
        String phone = contact.equals("m") ? "" : "080-0000-%04d".formatted(++senders);
        boolean call = !contact.equals("m");
        Set<ContactWindow> windows = switch (senders % 4) {
            case 0 -> Set.of(ContactWindow.WEEKDAY_EVENING);
            case 1 -> Set.of(ContactWindow.WEEKDAY_LUNCH, ContactWindow.SATURDAY);
            case 2 -> Set.of(ContactWindow.WEEKDAY_DAYTIME);
            default -> Set.of();
        };
        at(ago, () -> actors.asVisitor(() -> receipt.set(inquiries.submit(new SubmitInquiry(stamp.get(), InquirySender.valueOf(story[1]), InquiryTopic.valueOf(story[2]),
                story[5], story[3].equals("-") ? "" : story[3], mail, phone, call, windows, senders % 3 == 0, "")))));
        return receipt.get();
    }

    /** Answers after so many business minutes, if that is not in the future. */
    private Duration answer(String number, Duration askedAgo, long businessMinutes, boolean saeki, String text, boolean expectsReply) {
        Instant now = Instant.now();
        Instant wanted = settings.businessHours().plus(now.minus(askedAgo), Duration.ofMinutes(businessMinutes));
        Duration ago = wanted.isBefore(now) ? Duration.between(wanted, now) : Duration.ofMinutes(10);
        at(ago, () -> as(saeki, () -> desk.answer(new AnswerInquiry(number, version(number), stamps.issue(), text, expectsReply))));
        return ago;
    }

    private long version(String number) {
        return desk.presence(number).version();
    }

    private void as(boolean saeki, ActingAs.Act act) {
        UUID id = people.id(saeki ? "saeki@demo.example" : "mizuno@demo.example");
        actors.as(Role.CONSULTANT, id, saeki ? "佐伯" : "水野", act);
    }

    private static void at(Duration ago, Runnable act) {
        JapanClock.shifted(ago.negated(), act);
    }
}
