package jp.concierge.compliance;

/** A person's data in the form they take away. */
public record PersonalFile(PersonalDataFormat format, byte[] bytes) {
    @Override
    public String toString() {
        return "PersonalFile[" + format + "]";
    }
}
