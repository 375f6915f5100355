package jp.concierge.doctor.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jp.concierge.doctor.CallerWords;
import jp.concierge.doctor.ConditionItem;
import jp.concierge.doctor.ConditionWeight;
import jp.concierge.doctor.ContactWindow;
import jp.concierge.doctor.DisclosureChannel;
import jp.concierge.doctor.EmploymentKind;
import jp.concierge.doctor.Priority;
import jp.concierge.doctor.StartWish;
import jp.concierge.doctor.Voicemail;

/** What there is to choose from on the doctor's forms, in the order in which it is shown. */
@Named("choices")
@ApplicationScoped
public class Choosing {

    public Priority[] getPriorities() {
        return Priority.values();
    }

    public StartWish[] getStarts() {
        return StartWish.values();
    }

    public ContactWindow[] getWindows() {
        return ContactWindow.values();
    }

    public Voicemail[] getVoicemails() {
        return Voicemail.values();
    }

    public CallerWords[] getCallerWords() {
        return CallerWords.values();
    }

    public DisclosureChannel[] getDisclosures() {
        return DisclosureChannel.values();
    }

    public EmploymentKind[] getEmployments() {
        return EmploymentKind.values();
    }

    public ConditionItem[] getItems() {
        return ConditionItem.values();
    }

    public ConditionWeight[] getWeights() {
        return ConditionWeight.values();
    }
}
