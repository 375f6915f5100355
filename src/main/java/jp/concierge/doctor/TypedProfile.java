package jp.concierge.doctor;

import java.time.LocalDate;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.PersonName;
import jp.concierge.shared.PhoneNumber;

/** Who a doctor is, as typed. */
public record TypedProfile(String family, String given, String familyKana, String givenKana, String phone, String birthDate, String postalCode, String address,
        String specialty, String subspecialty, String graduation, String university, String ikyoku, String employer, String isekiNumber, String contactNote) {

    /** @throws BusinessRuleException at the field that is named like the component */
    Profile parse(ReferenceTables reference, LocalDate today) {
        if (!reference.isSpecialty(specialty)) {
            throw new BusinessRuleException("error.doctor.specialty").at("specialty");
        }
        String narrower = subspecialty == null || subspecialty.isBlank() ? null : subspecialty;
        if (narrower != null && reference.findSubspecialty(narrower, specialty).isEmpty()) {
            throw new BusinessRuleException("error.doctor.subspecialty").at("subspecialty");
        }
        Career career = new Career(specialty, narrower, GraduationYear.parse(graduation, today).value());
        return new Profile(PersonName.parse(family, given, familyKana, givenKana), parsePhone(phone), Profile.parseBirthDate(birthDate, today),
                Profile.parsePostalCode(postalCode), Affiliation.line(address, "address"), career, Affiliation.parse(university, ikyoku, employer),
                Profile.parseIsekiNumber(isekiNumber), Profile.parseNote(contactNote, "contactNote", Profile.NOTE_LONGEST));
    }

    /** Null when blank. */
    static PhoneNumber parsePhone(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return PhoneNumber.parse(typed);
        } catch (BusinessRuleException wrong) {
            throw wrong.at("phone");
        }
    }

    @Override
    public String toString() {
        return "TypedProfile";
    }
}
