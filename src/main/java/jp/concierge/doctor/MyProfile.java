package jp.concierge.doctor;

import java.util.List;
import jp.concierge.shared.EmailAddress;

/**
 * The doctor's own record, for editing.
 *
 * @param version how often it was edited before
 */
public record MyProfile(long version, Profile profile, EmailAddress email, ContactPolicy contact, List<ConsentRow> consents, List<RevisionRow> revisions) {
    @Override
    public String toString() {
        return "MyProfile";
    }
}
