package jp.concierge.doctor;

import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Normalized;

/** Where the doctor belongs now; asked only so that we can hide the doctor from them. Each part may be null. */
public record Affiliation(String university, String ikyoku, String employer) {
    static final int LONGEST = 200;
    public static final Affiliation UNKNOWN = new Affiliation(null, null, null);

    public static Affiliation parse(String university, String ikyoku, String employer) {
        return new Affiliation(line(university, "university"), line(ikyoku, "ikyoku"), line(employer, "employer"));
    }

    @Override
    public String toString() {
        return "Affiliation";
    }

    static String line(String typed, String field) {
        String text = Normalized.line(typed);
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new BusinessRuleException("error.doctor.long", LONGEST).at(field);
        }
        return text.isEmpty() ? null : text;
    }
}
