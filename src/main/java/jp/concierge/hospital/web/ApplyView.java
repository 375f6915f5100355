package jp.concierge.hospital.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import jp.concierge.hospital.ApplyAsPartner;
import jp.concierge.hospital.PaperChannel;
import jp.concierge.hospital.PartnerApplicationService;
import jp.concierge.hospital.SiteKind;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.FormStamp;
import jp.concierge.shared.security.Throttle;
import jp.concierge.shared.web.Acts;
import jp.concierge.shared.web.Messages;
import jp.concierge.shared.web.Redirects;

/** {@code /partner/apply}: an institution applies, without an account. */
@Named
@RequestScoped
public class ApplyView {
    private static final int TIMES_AN_HOUR = 10;
    @Inject
    private PartnerApplicationService applications;
    @Inject
    private FormStamp stamps;
    @Inject
    private Throttle throttle;
    @Inject
    private Caller caller;
    private final Map<String, String> typed = new HashMap<>();
    private String[] clear = {};
    private String stamp;

    @PostConstruct
    void begin() {
        stamp = stamps.issue();
    }

    public void apply() {
        if (typed.get("website") != null) {
            // only a machine sees that field
            Redirects.to("/hospitals");
            return;
        }
        try {
            throttle.check("partner-apply", caller.address(), TIMES_AN_HOUR, Duration.ofHours(1));
            String secret = applications.apply(new ApplyAsPartner(stamp, typed.get("institution"), typed.get("name"), Acts.chosen(SiteKind.class, typed.get("kind")),
                    typed.get("legalName"), typed.get("groupName"), typed.get("postal"), typed.get("address"), typed.get("publishedPhone"), typed.get("contactName"),
                    typed.get("contactDepartment"), typed.get("email"), typed.get("contactPhone"), PartnerChoices.points(clear), typed.get("exception"),
                    Acts.chosen(PaperChannel.class, typed.get("papers")), typed.get("remark")));
            Redirects.to("/partner/apply/" + secret + "?done=partner-applied");
        } catch (BusinessRuleException broken) {
            if (broken.code().equals("inquiry.error.stamp")) {
                stamp = stamps.issue();
            }
            Messages.show(broken);
        }
    }

    /** What stands in the fields, by their names. */
    public Map<String, String> getTyped() {
        return typed;
    }

    public String[] getClear() {
        return clear.clone();
    }

    public void setClear(String[] clear) {
        this.clear = clear == null ? new String[0] : clear.clone();
    }

    public String getStamp() {
        return stamp;
    }

    public void setStamp(String stamp) {
        this.stamp = stamp;
    }
}
