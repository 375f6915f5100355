package jp.concierge.bootstrap.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.concierge.notification.MailQuery;
import jp.concierge.notification.MailRehearsal;
import jp.concierge.notification.MailRow;
import jp.concierge.notification.MailService;
import jp.concierge.notification.MailState;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.security.Role;

/** The demonstration's mail: without a server the older ones count as sent, a few as refused, and an administrator cancelled one. */
@ApplicationScoped
public class MailDemo {
    @Inject
    private MailRehearsal rehearsal;
    @Inject
    private MailService mails;
    @Inject
    private PeopleDemo people;
    @Inject
    private Actors actors;

    public void make() {
        if (rehearsal.play()) {
            actors.as(Role.ADMIN, people.id("admin@demo.example"), "管理 高木", () -> {
                List<MailRow> dead = mails.list(new MailQuery(MailState.DEAD, null, null, null), PageRequest.of(1)).rows();
                long oldest = dead.get(dead.size() - 1).number();
                mails.cancel(oldest, mails.get(oldest).version());
            });
        }
    }
}
