package jp.concierge.doctor;

import java.util.List;

/** The doctor's own record, for editing. */
public record MyProfile(long version, Profile profile, ContactPolicy contact, List<ConsentRow> consents, List<RevisionRow> revisions) {
    @Override
    public String toString() {
        return "MyProfile";
    }
}
