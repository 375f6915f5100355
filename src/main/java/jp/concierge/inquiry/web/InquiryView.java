package jp.concierge.inquiry.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Locale;
import jp.concierge.inquiry.InquirySender;
import jp.concierge.inquiry.InquiryService;
import jp.concierge.inquiry.InquiryTopic;
import jp.concierge.inquiry.Receipt;
import jp.concierge.inquiry.SubmitInquiry;
import jp.concierge.opening.PublishedOpenings;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.security.FormStamp;
import jp.concierge.shared.web.Messages;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Redirects;
import jp.concierge.shared.web.Texts;

/** {@code /inquiry}: one contact and one sentence are enough. {@code ?who=} and {@code ?topic=} choose in advance. */
@Named
@RequestScoped
public class InquiryView extends InquiryFields {
    @Inject
    private InquiryService inquiries;
    @Inject
    private FormStamp stamps;
    @Inject
    private PathVariables path;
    @Inject
    private PublishedOpenings openings;
    @Inject
    private Texts texts;
    private String website;
    private String opening;

    @PostConstruct
    void begin() {
        setStamp(stamps.issue());
        setSender(chosen(InquirySender.class, "who", InquirySender.DOCTOR));
        setTopic(chosen(InquiryTopic.class, "about", null));
        if (path.query("opening").matches("J-[A-Z0-9]{6}")) {
            opening = path.query("opening");
            setText(texts.format("inquiry.about.opening", opening));
        }
    }

    public void submit() {
        try {
            Receipt receipt = inquiries.submit(new SubmitInquiry(getStamp(), getSender(), topicOrOther(), getText(), getNickname(), getEmail(), getPhone(), isWantsCall(),
                    windowSet(), isMayLeaveMessage(), website));
            if (opening != null) {
                openings.asked(opening);
            }
            Redirects.to("/inquiry/" + receipt.secret() + "?done=inquiry-received");
        } catch (BusinessRuleException broken) {
            if (broken.code().equals("inquiry.error.stamp")) {
                setStamp(stamps.issue());
            }
            Messages.show(broken);
        }
    }

    /** When somebody who sends now has the answer. */
    public Instant getPromised() {
        return inquiries.promisedNow();
    }

    /** The part about calls is unfolded once something in it was typed or is wrong. */
    public boolean isCallOpen() {
        return getPhone() != null || isWantsCall() || getWindows().length > 0 || isMayLeaveMessage()
                || FacesContext.getCurrentInstance().getMessages("phone").hasNext();
    }

    /** Code of the opening that is asked about; null for none. */
    public String getOpening() {
        return opening;
    }

    public void setOpening(String opening) {
        this.opening = opening;
    }

    /** The field that people do not see. */
    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }

    private <T extends Enum<T>> T chosen(Class<T> type, String parameter, T fallback) {
        String wanted = path.query(parameter).toUpperCase(Locale.ROOT).replace('-', '_');
        for (T constant : type.getEnumConstants()) {
            if (constant.name().equals(wanted)) {
                return constant;
            }
        }
        return fallback;
    }
}
