package jp.concierge.inquiry.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.concierge.inquiry.EnterCall;
import jp.concierge.inquiry.InquiryDesk;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.security.FormStamp;
import jp.concierge.shared.web.Messages;
import jp.concierge.shared.web.Redirects;

/** {@code /office/inquiries/new}: what somebody asks on the telephone, typed in while talking. */
@Named
@RequestScoped
public class EnterCallView extends InquiryFields {
    @Inject
    private InquiryDesk desk;
    @Inject
    private FormStamp stamps;
    @Typed(Typed.As.TEXT)
    private String note;
    private boolean answered;
    private boolean sendLink = true;

    @PostConstruct
    void begin() {
        setStamp(stamps.issue());
    }

    public void enter() {
        try {
            String number = desk.enter(new EnterCall(getStamp(), getSender(), topicOrOther(), getText(), getNickname(), getEmail(), getPhone(), isWantsCall(), windowSet(),
                    isMayLeaveMessage(), note, answered, sendLink));
            Redirects.to("/office/inquiries/" + number + "?done=inquiry-entered");
        } catch (BusinessRuleException broken) {
            if (broken.code().equals("inquiry.error.stamp")) {
                setStamp(stamps.issue());
            }
            Messages.show(broken);
        }
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public boolean isAnswered() {
        return answered;
    }

    public void setAnswered(boolean answered) {
        this.answered = answered;
    }

    public boolean isSendLink() {
        return sendLink;
    }

    public void setSendLink(boolean sendLink) {
        this.sendLink = sendLink;
    }
}
