package jp.concierge.doctor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Normalized;
import jp.concierge.shared.PersonName;
import jp.concierge.shared.PhoneNumber;

/**
 * Who a doctor is, in clear: what the doctor edits and sees. Never leaves the agency without the doctor's consent.
 *
 * @param phone null when there is none; then we write only
 * @param birthDate null until the doctor tells it; the ledger of seekers needs it before an introduction
 */
public record Profile(PersonName name, PhoneNumber phone, LocalDate birthDate, String postalCode, String address, Career career, Affiliation affiliation,
        String isekiNumber, String contactNote) {
    public static final int NOTE_LONGEST = 1000;

    @Override
    public String toString() {
        return "Profile";
    }

    /** @throws BusinessRuleException at {@code birthDate} for a day that does not exist or cannot be a doctor's */
    public static LocalDate parseBirthDate(String typed, LocalDate today) {
        String text = Normalized.line(typed).replaceAll("[年月./]", "-").replaceAll("[日 ]", "");
        if (text.isEmpty()) {
            return null;
        }
        try {
            String[] parts = text.matches("\\d{8}") ? new String[] {text.substring(0, 4), text.substring(4, 6), text.substring(6)} : text.split("-");
            if (parts.length == 3) {
                LocalDate date = LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
                if (date.isAfter(today.minusYears(110)) && date.isBefore(today.minusYears(18))) {
                    return date;
                }
            }
        } catch (DateTimeException | NumberFormatException e) {
            throw new BusinessRuleException("error.doctor.birthDate").at("birthDate");
        }
        throw new BusinessRuleException("error.doctor.birthDate").at("birthDate");
    }

    /** Number in the register of physicians: one to six digits; null when blank. */
    public static String parseIsekiNumber(String typed) {
        String text = Normalized.line(typed).replaceAll("[第号 ]", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,6}")) {
            throw new BusinessRuleException("error.doctor.iseki").at("isekiNumber");
        }
        return text;
    }

    /** Seven digits; null when blank. */
    public static String parsePostalCode(String typed) {
        String text = Normalized.line(typed).replaceAll("[-‐‑‒–—―−ー〒 ]", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{7}")) {
            throw new BusinessRuleException("error.doctor.postalCode").at("postalCode");
        }
        return text;
    }

    /** Several lines; null when blank. */
    public static String parseNote(String typed, String field, int longest) {
        String text = Normalized.text(typed);
        if (text.codePointCount(0, text.length()) > longest) {
            throw new BusinessRuleException("error.doctor.long", longest).at(field);
        }
        return text.isEmpty() ? null : text;
    }

    Map<String, String> toFields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("family", name.family());
        fields.put("given", name.given());
        fields.put("familyKana", name.familyKana());
        fields.put("givenKana", name.givenKana());
        fields.put("phone", phone == null ? null : phone.digits());
        fields.put("birthDate", birthDate == null ? null : birthDate.toString());
        fields.put("postalCode", postalCode);
        fields.put("address", address);
        fields.put("specialty", career.specialty());
        fields.put("subspecialty", career.subspecialty());
        fields.put("graduation", career.graduationYear() == null ? null : career.graduationYear().toString());
        fields.put("university", affiliation.university());
        fields.put("ikyoku", affiliation.ikyoku());
        fields.put("employer", affiliation.employer());
        fields.put("isekiNumber", isekiNumber);
        fields.put("contactNote", contactNote);
        return fields;
    }

    static Profile fromFields(Map<String, String> fields) {
        String phone = fields.get("phone");
        String birth = fields.get("birthDate");
        String year = fields.get("graduation");
        return new Profile(new PersonName(fields.get("family"), fields.get("given"), fields.get("familyKana"), fields.get("givenKana")),
                phone == null ? null : new PhoneNumber(phone), birth == null ? null : LocalDate.parse(birth), fields.get("postalCode"), fields.get("address"),
                new Career(fields.get("specialty"), fields.get("subspecialty"), year == null ? null : Integer.valueOf(year)),
                new Affiliation(fields.get("university"), fields.get("ikyoku"), fields.get("employer")), fields.get("isekiNumber"), fields.get("contactNote"));
    }
}
