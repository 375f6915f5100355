package jp.concierge.bootstrap.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import jp.concierge.content.ContentDesk;
import jp.concierge.content.ContentKind;
import jp.concierge.content.ContentQuery;
import jp.concierge.content.ContentRow;
import jp.concierge.content.ContentShelf;
import jp.concierge.content.ContentText;
import jp.concierge.shared.config.JapanClock;
import jp.concierge.shared.security.Role;

/** The demonstration's editors at work: a correction, a draft, a withdrawn notice, and a legal document whose next version is announced. */
@ApplicationScoped
public class ContentDemo {
    @Inject
    private ContentDesk desk;
    @Inject
    private ContentShelf shelf;
    @Inject
    private PeopleDemo people;
    @Inject
    private Actors actors;
    @Inject
    private Clock clock;

    public void make() {
        moderator(-20, () -> correct("papers-and-procedures", "\n\n退局の月の給与から、住民税の残りがまとめて引かれることがあります。手取りが少なくなる月があると、先に知っておいてください。", "住民税について書き足しました。", null));
        moderator(-16, () -> {
            String code = desk.create(ContentKind.GUIDE, "new-year-desk", ContentText.of("年末年始のご相談の受付", "12月29日から1月3日までの、窓口の受付とお返事の時期です。",
                    "## 受付\n\n年末年始も、画面からのご相談はいつでもお送りいただけます。\n\n## お返事\n\nお返事は1月4日から、順にお送りします。", ""));
            desk.publish(code, shelf.get(code).version(), null);
            desk.withdraw(code, shelf.get(code).version(), 1, "日程が決まりしだい、書き直して出すため。");
        });
        moderator(-3, () -> desk.create(ContentKind.GUIDE, "research-day", ContentText.of("研究日と外勤を、条件としてどう考えるか", "研究日の使い方、外勤の続け方、兼業の許可。求人票のどこを見て、何を聞くか。",
                "## 研究日は、休みではない\n\n研究日は、病院から給与が出る日と、出ない日があります。外で働いてよいかどうかも、病院によって違います。\n\n## 聞いておくこと\n\n- 研究日に給与は出るか\n- 外勤をしてよいか、許可はだれが出すか\n- 呼び出しはあるか", "")));
        actors(Role.PLACEMENT_MANAGER, "hirano@demo.example", "平野", -2, () -> correct("privacy",
                "\n\n## 14. 記録の閲覧について\n\nマイページの「だれが知っているか」で、社内でお名前を開いた者と理由を、いつでもご覧いただけます。", "記録の閲覧について、書き足しました。", LocalDate.now(clock).plusDays(60)));
    }

    private void correct(String slug, String more, String note, LocalDate from) {
        String code = shelf.list(new ContentQuery(null, null, false, slug)).stream().filter(row -> row.slug().equals(slug)).map(ContentRow::code).findFirst().orElseThrow();
        desk.correct(code, shelf.get(code).version(), 0);
        ContentText text = shelf.text(code, 0);
        desk.saveDraft(code, shelf.get(code).version(), ContentText.of(text.title(), text.summary(), text.body() + more, note));
        desk.publish(code, shelf.get(code).version(), from);
    }

    private void moderator(int days, Runnable act) {
        actors(Role.MODERATOR, "kuroda@demo.example", "黒田", days, act);
    }

    private void actors(Role role, String email, String label, int days, Runnable act) {
        JapanClock.shifted(Duration.ofDays(days), () -> actors.as(role, people.id(email), label, act::run));
    }
}
