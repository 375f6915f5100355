package jp.concierge.inquiry.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import jp.concierge.doctor.ContactWindow;
import jp.concierge.inquiry.CloseReason;
import jp.concierge.inquiry.InquiryFilter;
import jp.concierge.inquiry.InquirySender;
import jp.concierge.inquiry.InquiryTopic;

/** What can be chosen in the forms and filters of inquiries. */
@Named
@ApplicationScoped
public class InquiryChoices {

    public List<InquirySender> getSenders() {
        return List.of(InquirySender.values());
    }

    public List<InquiryTopic> getTopics() {
        return List.of(InquiryTopic.values());
    }

    public List<ContactWindow> getWindows() {
        return List.of(ContactWindow.values());
    }

    /** Reasons that a colleague may give. */
    public List<CloseReason> getReasons() {
        return Arrays.stream(CloseReason.values()).filter(reason -> reason != CloseReason.SETTLED_BY_SENDER).toList();
    }

    public List<InquiryFilter.Stage> getStages() {
        return List.of(InquiryFilter.Stage.values());
    }

    public List<InquiryFilter.Whose> getWhose() {
        return List.of(InquiryFilter.Whose.values());
    }
}
