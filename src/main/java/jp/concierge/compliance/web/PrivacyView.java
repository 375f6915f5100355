package jp.concierge.compliance.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import jp.concierge.compliance.PrivacyDeskService;
import jp.concierge.compliance.PrivacyRequestKind;
import jp.concierge.compliance.PrivacyRequestRow;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.web.Messages;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Redirects;

/** {@code /office/privacy} and {@code /office/privacy/{code}}: requests about personal data and what is done about them. */
@Named
@RequestScoped
public class PrivacyView {
    @Inject
    private PrivacyDeskService service;
    @Inject
    private PathVariables path;
    @Inject
    private Clock clock;
    private Page<PrivacyRequestRow> page;
    private PrivacyRequestRow request;
    private Long version;
    private String answer;

    public Page<PrivacyRequestRow> getPage() {
        if (page == null) {
            page = service.list(isOpenOnly(), PageRequest.brief(path.number("page", 1)));
        }
        return page;
    }

    public boolean isOpenOnly() {
        return !path.query("show").equals("all");
    }

    public boolean isLate(PrivacyRequestRow row) {
        return row.nextDue() != null && row.nextDue().isBefore(clock.instant());
    }

    public PrivacyRequestRow getRequest() {
        if (request == null) {
            request = service.get(path.get("code"));
        }
        return request;
    }

    /** An erasure that may be carried out now. */
    public boolean isErasable() {
        return isErasure() && getRequest().isOpen() && !clock.instant().isBefore(getRequest().executableFrom());
    }

    public boolean isErasure() {
        return getRequest().kind() == PrivacyRequestKind.ERASURE;
    }

    public void acknowledge() {
        act("compliance.acknowledged", () -> service.acknowledge(path.get("code")));
    }

    public void finish() {
        act("compliance.finished", () -> service.finish(path.get("code"), seen(), answer));
    }

    public void refuse() {
        act("compliance.finished", () -> service.refuse(path.get("code"), seen(), answer));
    }

    public void erase() {
        act("compliance.erased", () -> service.erase(path.get("code"), seen()));
    }

    private void act(String done, Runnable act) {
        try {
            act.run();
            Redirects.to("/office/privacy/" + path.get("code") + "?done=" + done);
        } catch (BusinessRuleException broken) {
            request = null;
            Messages.show(broken);
        }
    }

    private long seen() {
        return version == null ? -1 : version;
    }

    public Long getVersion() {
        return version == null ? Long.valueOf(getRequest().version()) : version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
