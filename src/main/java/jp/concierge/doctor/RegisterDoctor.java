package jp.concierge.doctor;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a doctor sent with the form of registration, as typed.
 *
 * @param submission made with the empty form: a form sent twice makes one doctor
 * @param consents ticked purposes with the hash of the text that stood beside the box
 * @param givenOn the page of the form, for the record of consents
 * @param invitation from the address of an invitation, or null
 * @param opening code of the opening from whose page the doctor came, or null
 */
public record RegisterDoctor(UUID submission, TypedProfile profile, String email, Set<Priority> priorities, StartWish start, Set<ContactChannel> channels,
        Set<ContactWindow> windows, Voicemail voicemail, CallerWords callerWords, Map<ConsentPurpose, String> consents, DisclosureChannel disclosure,
        String password, DoctorOrigin origin, String givenOn, String invitation, String opening) {
    public RegisterDoctor {
        consents = Map.copyOf(consents);
    }

    /** Not from the page of an opening. */
    public RegisterDoctor(UUID submission, TypedProfile profile, String email, Set<Priority> priorities, StartWish start, Set<ContactChannel> channels, Set<ContactWindow> windows, Voicemail voicemail,
            CallerWords callerWords, Map<ConsentPurpose, String> consents, DisclosureChannel disclosure, String password, DoctorOrigin origin, String givenOn, String invitation) {
        this(submission, profile, email, priorities, start, channels, windows, voicemail, callerWords, consents, disclosure, password, origin, givenOn, invitation, null);
    }

    @Override
    public String toString() {
        return "RegisterDoctor[" + submission + "]";
    }
}
