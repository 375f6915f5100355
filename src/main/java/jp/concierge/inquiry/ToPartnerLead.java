package jp.concierge.inquiry;

/**
 * A colleague makes a hospital's inquiry a partner lead.
 *
 * @param name of the hospital
 * @param contact whom to ask for
 * @param wish what they are looking for
 */
public record ToPartnerLead(String number, long version, String name, String contact, String wish) {
    @Override
    public String toString() {
        return "ToPartnerLead[" + number + "]";
    }
}
