package jp.concierge.doctor.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import jp.concierge.audit.AuditAction;
import jp.concierge.doctor.ContactChannel;
import jp.concierge.doctor.DoctorService;
import jp.concierge.doctor.DoctorState;
import jp.concierge.doctor.MyHome;
import jp.concierge.doctor.WhoKnowsRow;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Throttle;
import jp.concierge.shared.web.Messages;
import jp.concierge.shared.web.Redirects;
import jp.concierge.shared.web.Texts;

/** {@code /my}: what waits for the doctor, who knows of them, what happens next. */
@Named
@RequestScoped
public class MyHomeView {
    private static final int SHOWN = 5;
    private static final int RESENDS = 3;
    @Inject
    private DoctorService doctors;
    @Inject
    private Throttle throttle;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;
    @Inject
    private Texts texts;
    private MyHome home;
    private Page<WhoKnowsRow> whoKnows;

    public MyHome getHome() {
        if (home == null) {
            home = doctors.home();
        }
        return home;
    }

    public Page<WhoKnowsRow> getWhoKnows() {
        if (whoKnows == null) {
            whoKnows = doctors.whoKnows(new PageRequest(1, SHOWN, null, true));
        }
        return whoKnows;
    }

    /** Nobody outside was shown anything, as far as the shown entries go. */
    public boolean isDisclosed() {
        return getWhoKnows().rows().stream().anyMatch(row -> row.action() == AuditAction.DISCLOSED);
    }

    public boolean isNewcomer() {
        return getHome().state() == DoctorState.NEW;
    }

    /** The promised first contact is late. */
    public boolean isLate() {
        return getHome().firstContactedAt() == null && getHome().firstContactDueAt().isBefore(clock.instant());
    }

    /** How the doctor may be reached, in one sentence. */
    public String getContactLine() {
        MyHome of = getHome();
        if (!of.hasPhone() || !of.contact().channels().contains(ContactChannel.PHONE)) {
            return texts.get("doctor.my.contact.mail");
        }
        String hours = of.contact().windows().stream().sorted().map(texts::label).reduce((a, b) -> a + texts.get("doctor.comma") + b).orElse("");
        return texts.format("doctor.my.contact.phone", hours, texts.label(of.contact().voicemail()));
    }

    /** What somebody did with the record, in words. */
    public String words(WhoKnowsRow row) {
        return texts.get("doctor.who." + row.action().name());
    }

    public void resend() {
        try {
            throttle.check("resend-verification", caller.requireAccountId().toString(), RESENDS, Duration.ofHours(1));
            doctors.resendVerification();
            Redirects.to("/my?done=resent");
        } catch (BusinessRuleException broken) {
            Messages.show(broken);
        }
    }
}
