package jp.concierge.bootstrap.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.concierge.account.InviteMember;
import jp.concierge.account.MemberQuery;
import jp.concierge.account.MemberService;
import jp.concierge.bootstrap.DemoLogins;
import jp.concierge.doctor.DoctorCareService;
import jp.concierge.doctor.DoctorDeskService;
import jp.concierge.doctor.DoctorQuery;
import jp.concierge.doctor.DoctorRow;
import jp.concierge.doctor.DoctorState;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.config.JapanClock;
import jp.concierge.shared.security.Role;

/** The demonstration's desk at work: notes, a hand-over, an opening with a reason, colleagues who come and go. */
@ApplicationScoped
public class OfficeDemo {
    @Inject
    private DoctorDeskService desk;
    @Inject
    private DoctorCareService care;
    @Inject
    private MemberService members;
    @Inject
    private DoctorsDemo.LookUp lookUp;
    @Inject
    private PeopleDemo people;
    @Inject
    private Actors actors;

    public void make() {
        UUID saeki = people.id("saeki@demo.example");
        UUID mizuno = people.id("mizuno@demo.example");
        consultant(saeki, "佐伯", -30, () -> {
            List<DoctorRow> mine = desk.list(new DoctorQuery(DoctorState.ACTIVE, null, saeki, false, false, null, null), new PageRequest(1, 6, "registered", true)).rows();
            care.note(mine.get(0).code(), "第1希望は通勤1時間以内。土曜の面談がよいとのこと。\n奥様にはまだ話されていないので、郵便は送らない。");
            care.note(mine.get(1).code(), "専門医の更新が来春。症例数を落とさない先を優先。");
            care.handOver(mine.get(2).code(), care.face(mine.get(2).code()).version(), mizuno, "夜間の電話を希望される先生です。平日の夜に水野さんからお願いします。条件は年収より研究日。");
        });
        String first = lookUp.keys(DemoLogins.all().get(DemoLogins.all().size() - 1).email(), false).code();
        consultant(mizuno, "水野", -26, () -> {
            care.breakGlass(first, "担当の佐伯が休みの日に、先生からお電話で面談の日の変更を頼まれたため。");
            desk.open(first);
        });
        actors.as(Role.ADMIN, people.id("admin@demo.example"), "管理 高木", () -> {
            members.invite(new InviteMember("sakurai@demo.example", "桜井", Set.of(Role.CONSULTANT)));
            members.invite(new InviteMember("miyake@demo.example", "三宅", Set.of(Role.ACCOUNTANT, Role.PLACEMENT_MANAGER)));
            members.disable(members.list(new MemberQuery("永井", null, null), PageRequest.of(1)).rows().get(0).code());
        });
    }

    private void consultant(UUID id, String label, int hours, Runnable act) {
        JapanClock.shifted(Duration.ofHours(hours), () -> actors.as(Role.CONSULTANT, id, label, act::run));
    }
}
