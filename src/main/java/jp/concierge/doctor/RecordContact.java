package jp.concierge.doctor;

/** The desk tried to reach a doctor, or the doctor reached the desk; {@code note} as typed, may be blank. */
public record RecordContact(String code, ContactChannel channel, ContactOutcome outcome, String note) {
    @Override
    public String toString() {
        return "RecordContact[" + code + "]";
    }
}
