package jp.concierge.inquiry.web;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import jp.concierge.doctor.ContactWindow;
import jp.concierge.inquiry.InquirySender;
import jp.concierge.inquiry.InquiryTopic;

/** The fields that the public form and the telephone form share, as typed. */
public class InquiryFields {
    private InquirySender sender = InquirySender.DOCTOR;
    private InquiryTopic topic;
    @Typed(Typed.As.TEXT)
    private String text;
    @Typed(value = Typed.As.LINE, longest = 60)
    private String nickname;
    @Typed(Typed.As.EMAIL)
    private String email;
    @Typed(Typed.As.PHONE)
    private String phone;
    private boolean wantsCall;
    private ContactWindow[] windows = {};
    private boolean mayLeaveMessage;
    private String stamp;

    Set<ContactWindow> windowSet() {
        return windows == null ? Set.of() : Arrays.stream(windows).collect(Collectors.toSet());
    }

    /** Nothing chosen is a choice as well. */
    InquiryTopic topicOrOther() {
        return topic == null ? InquiryTopic.OTHER : topic;
    }

    public InquirySender getSender() {
        return sender;
    }

    public void setSender(InquirySender sender) {
        this.sender = sender;
    }

    public InquiryTopic getTopic() {
        return topic;
    }

    public void setTopic(InquiryTopic topic) {
        this.topic = topic;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getNickname() {
        return nickname;
    }

    public void setNickname(String nickname) {
        this.nickname = nickname;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public boolean isWantsCall() {
        return wantsCall;
    }

    public void setWantsCall(boolean wantsCall) {
        this.wantsCall = wantsCall;
    }

    public ContactWindow[] getWindows() {
        return windows == null ? new ContactWindow[0] : windows.clone();
    }

    public void setWindows(ContactWindow[] windows) {
        this.windows = windows == null ? new ContactWindow[0] : windows.clone();
    }

    public boolean isMayLeaveMessage() {
        return mayLeaveMessage;
    }

    public void setMayLeaveMessage(boolean mayLeaveMessage) {
        this.mayLeaveMessage = mayLeaveMessage;
    }

    public String getStamp() {
        return stamp;
    }

    public void setStamp(String stamp) {
        this.stamp = stamp;
    }
}
