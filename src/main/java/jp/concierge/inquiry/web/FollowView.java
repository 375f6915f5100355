package jp.concierge.inquiry.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import jp.concierge.inquiry.Conversation;
import jp.concierge.inquiry.InquiryService;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.security.FormStamp;
import jp.concierge.shared.web.AppInfo;
import jp.concierge.shared.web.Dates;
import jp.concierge.shared.web.Messages;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Redirects;
import jp.concierge.shared.web.Texts;

/** {@code /inquiry/{secret}}: what the sender sees and can do. A link that never was and one that is over look the same. */
@Named
@RequestScoped
public class FollowView {
    @Inject
    private InquiryService inquiries;
    @Inject
    private FormStamp stamps;
    @Inject
    private PathVariables path;
    @Inject
    private AppInfo app;
    @Inject
    private Texts texts;
    @Inject
    private Dates dates;
    @Inject
    private Clock clock;
    private Conversation conversation;
    private String stamp;
    @Typed(Typed.As.TEXT)
    private String text;

    @PostConstruct
    void open() {
        stamp = stamps.issue();
        conversation = inquiries.find(path.get("secret")).orElse(null);
        if (conversation == null) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    public void write() {
        act("inquiry-written", () -> inquiries.write(path.get("secret"), stamp, text));
    }

    public void settle() {
        act("inquiry-settled", () -> inquiries.settle(path.get("secret")));
    }

    /** Null when the link is not live. */
    public Conversation getConversation() {
        return conversation;
    }

    public boolean isLate() {
        return conversation.isWaiting() && conversation.dueAt().isBefore(clock.instant());
    }

    /** Whose turn it is, in words. */
    public String getStanding() {
        if (conversation.isWaiting()) {
            return isLate() ? texts.get("inquiry.follow.promise.late") : texts.format("inquiry.follow.promise", dates.dateTime(conversation.dueAt()));
        }
        return texts.get(switch (conversation.state()) {
            case WAITING_FOR_SENDER -> "inquiry.follow.question";
            case ANSWERED -> "inquiry.follow.theirTurn";
            default -> "inquiry.follow.closed";
        });
    }

    /** The link to keep. */
    public String getLink() {
        return app.getBaseUrl() + "/inquiry/" + path.get("secret");
    }

    public boolean isJustSent() {
        return path.query("done").equals("inquiry-received");
    }

    public String getStamp() {
        return stamp;
    }

    public void setStamp(String stamp) {
        this.stamp = stamp;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    private void act(String done, Runnable act) {
        if (conversation == null) {
            return;
        }
        try {
            act.run();
            Redirects.to("/inquiry/" + path.get("secret") + "?done=" + done);
        } catch (BusinessRuleException broken) {
            if (broken.code().equals("inquiry.error.stamp")) {
                stamp = stamps.issue();
            }
            Messages.show(broken);
        }
    }
}
