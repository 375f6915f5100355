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
 */
public record RegisterDoctor(UUID submission, TypedProfile profile, String email, Set<Priority> priorities, StartWish start, Set<ContactChannel> channels,
        Set<ContactWindow> windows, Voicemail voicemail, CallerWords callerWords, Map<ConsentPurpose, String> consents, DisclosureChannel disclosure,
        String password, DoctorOrigin origin, String givenOn, String invitation) {
    public RegisterDoctor {
        consents = Map.copyOf(consents);
    }

    @Override
    public String toString() {
        return "RegisterDoctor[" + submission + "]";
    }
}
