package jp.concierge.bootstrap.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import jp.concierge.bootstrap.DemoLogins;
import jp.concierge.compliance.PersonalDataService;
import jp.concierge.compliance.PrivacyDeskService;
import jp.concierge.compliance.PrivacyRequestKind;
import jp.concierge.shared.config.JapanClock;
import jp.concierge.shared.security.Role;

/** What the demonstration's doctors asked about their data: just arrived, late, in work, carried out, refused, taken back, erased. */
@ApplicationScoped
public class PrivacyDemo {
    /** Number of the doctor, days ago, kind, how it ended, the doctor's words, our answer. */
    private static final String[] REQUESTS = {
        "12|9|ERASURE|ACKNOWLEDGED||",
        "15|1|ERASURE|RECEIVED|別の道に進むことにしました。お世話になりました。|",
        "18|4|CORRECTION|RECEIVED|連絡の記録のうち1件は、わたしではなく家族が出たものです。直してください。|",
        "21|12|STOP_OF_USE|DONE|しばらく、どこにも紹介しないでください。|ご紹介を止めました。再開されるときは、担当かマイページからお知らせください。",
        "22|3|CORRECTION|ACKNOWLEDGED|専門医の取得年が1年ずれています。証明書を面談のときにお見せします。|",
        "23|2|STOP_OF_USE|ACKNOWLEDGED|お知らせのメールを、県外の求人については止めてください。|",
        "24|1|CORRECTION|RECEIVED|旧姓での記録が残っています。新しい姓に直してください。|",
        "26|5|ERASURE|ACKNOWLEDGED|家族の事情で、転職そのものをやめます。|",
        "27|2|CORRECTION|ACKNOWLEDGED|卒業した大学院の名前が違います。|",
        "28|6|STOP_OF_USE|ACKNOWLEDGED|紹介会社どうしの共同利用があるなら、止めてください。|",
        "29|3|ERASURE|ACKNOWLEDGED||",
        "30|1|STOP_OF_USE|RECEIVED|年内は面談の記録を担当のほかに見せないでください。|",
        "31|2|ERASURE|RECEIVED|ほかの方法で行き先が決まりました。|",
        "33|30|CORRECTION|REFUSED|担当の方のメモの評価を書き換えてください。|評価は担当の所見のため、書き換えはできません。先生のお考えを並べて残しました。ご納得いただけないときは、苦情の窓口をご利用ください。",
        "34|25|ERASURE|WITHDRAWN|やめることにします。|",
        "38|40|ERASURE|DONE|医局に残ることにしました。|",
    };

    @Inject
    private PersonalDataService own;
    @Inject
    private PrivacyDeskService desk;
    @Inject
    private DoctorsDemo.LookUp lookUp;
    @Inject
    private PeopleDemo people;
    @Inject
    private Actors actors;

    public void make() {
        for (String request : REQUESTS) {
            make(request.split("\\|", -1));
        }
    }

    private void make(String[] of) {
        UUID doctor = lookUp.keys("doctor" + of[0] + "@mail.example", false).accountId();
        Duration ago = Duration.ofDays(Long.parseLong(of[1]));
        PrivacyRequestKind kind = PrivacyRequestKind.valueOf(of[2]);
        AtomicReference<String> code = new AtomicReference<>();
        at(ago, Role.DOCTOR, doctor, null, () -> code.set(kind == PrivacyRequestKind.ERASURE ? own.requestErasure(DemoLogins.PASSWORD, of[4]) : own.request(kind, of[4])));
        switch (of[3]) {
            case "ACKNOWLEDGED" -> manager(ago.minusHours(20), () -> desk.acknowledge(code.get()));
            case "WITHDRAWN" -> at(ago.minusDays(2), Role.DOCTOR, doctor, null, () -> own.withdraw(code.get()));
            case "REFUSED" -> manager(ago.minusDays(4), () -> desk.refuse(code.get(), desk.get(code.get()).version(), of[5]));
            case "DONE" -> manager(ago.minusDays(9), () -> {
                if (kind == PrivacyRequestKind.ERASURE) {
                    desk.erase(code.get(), desk.get(code.get()).version());
                } else {
                    desk.finish(code.get(), desk.get(code.get()).version(), of[5]);
                }
            });
            default -> {
                // nobody has looked yet
            }
        }
    }

    private void manager(Duration ago, ActingAs.Act act) {
        at(ago, Role.PLACEMENT_MANAGER, people.id("hirano@demo.example"), "平野", act);
    }

    private void at(Duration ago, Role role, UUID account, String label, ActingAs.Act act) {
        JapanClock.shifted(ago.negated(), () -> actors.as(role, account, label, act));
    }
}
