package jp.concierge.bootstrap.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jp.concierge.bootstrap.DemoLogins;
import jp.concierge.compliance.PersonalDataService;
import jp.concierge.compliance.PrivacyDeskService;
import jp.concierge.compliance.PrivacyRequestKind;
import jp.concierge.compliance.PrivacyRequestRow;
import jp.concierge.doctor.DoctorCareService;
import jp.concierge.doctor.DoctorDeskService;
import jp.concierge.doctor.DoctorQuery;
import jp.concierge.doctor.DoctorRow;
import jp.concierge.doctor.DoctorState;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.config.JapanClock;
import jp.concierge.shared.security.Role;

/** The demonstration's desk at work: notes, a hand-over, an opening with a reason, and requests about personal data. */
@ApplicationScoped
public class OfficeDemo {
    @Inject
    private DoctorDeskService desk;
    @Inject
    private DoctorCareService care;
    @Inject
    private PersonalDataService own;
    @Inject
    private PrivacyDeskService privacy;
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
        doctor("doctor12@mail.example", -9 * 24, () -> own.requestErasure(DemoLogins.PASSWORD, null));
        doctor("doctor15@mail.example", -20, () -> own.requestErasure(DemoLogins.PASSWORD, "別の道に進むことにしました。お世話になりました。"));
        doctor("doctor18@mail.example", -4 * 24, () -> own.request(PrivacyRequestKind.CORRECTION, "連絡の記録のうち1件は、わたしではなく家族が出たものです。直してください。"));
        doctor("doctor21@mail.example", -12 * 24, () -> own.request(PrivacyRequestKind.STOP_OF_USE, "しばらく、どこにも紹介しないでください。"));
        JapanClock.shifted(Duration.ofHours(-7 * 24), () -> actors.as(Role.ADMIN, people.id("admin@demo.example"), "管理 高木", () -> {
            for (PrivacyRequestRow row : privacy.list(true, PageRequest.of(1)).rows()) {
                if (row.kind() == PrivacyRequestKind.STOP_OF_USE) {
                    privacy.finish(row.code(), privacy.get(row.code()).version(), "ご紹介を止めました。再開されるときは、担当かマイページからお知らせください。");
                } else if (row.requestedAt().isBefore(java.time.Instant.now().minus(Duration.ofDays(7)))) {
                    privacy.acknowledge(row.code());
                }
            }
        }));
    }

    private void consultant(UUID id, String label, int hours, Runnable act) {
        JapanClock.shifted(Duration.ofHours(hours), () -> actors.as(Role.CONSULTANT, id, label, act::run));
    }

    private void doctor(String email, int hours, Runnable act) {
        UUID account = lookUp.keys(email, false).accountId();
        JapanClock.shifted(Duration.ofHours(hours), () -> actors.as(Role.DOCTOR, account, null, act::run));
    }
}
