package jp.concierge.doctor.web;

import jakarta.faces.context.FacesContext;
import java.util.Map;
import jp.concierge.doctor.Profile;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.web.Messages;

/** Rules that no single converter can see, checked together with the rules of the single fields. */
final class FormCheck {
    private FormCheck() {
    }

    /** Telephone, its hours and SMS must fit each other. */
    static void contact() {
        Map<String, String> sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        boolean hours = sent.containsKey("windows");
        boolean sms = sent.containsKey("sms");
        String phone = sent.get("phone");
        if ((hours || sms) && (phone == null || phone.isBlank())) {
            Messages.field("phone", "error.doctor.phone.missing");
        } else if (sms && !hours) {
            Messages.field("windows", "error.doctor.windows");
        }
    }

    /** A text of several lines that is too long is told with everything else that is wrong. */
    static void note(String field, int longest) {
        try {
            Profile.parseNote(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(field), field, longest);
        } catch (BusinessRuleException wrong) {
            Messages.show(wrong);
        }
    }
}
