package jp.concierge.hospital;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.Normalized;
import jp.concierge.shared.PhoneNumber;

/**
 * Whom to ask for at a hospital.
 *
 * @param department may be ""
 */
public record ContactPerson(String name, String department, EmailAddress email, PhoneNumber phone) {
    private static final int LONGEST = 60;

    /** @throws BusinessRuleException at {@code contactName}, {@code contactDepartment}, {@code email} or {@code contactPhone} */
    static ContactPerson parse(String name, String department, String email, String phone) {
        return new ContactPerson(PartnerInput.required(name, LONGEST, "contactName"), PartnerInput.line(department, LONGEST, "contactDepartment"),
                PartnerInput.at("email", () -> EmailAddress.parse(email)), PartnerInput.at("contactPhone", () -> PhoneNumber.parse(phone)));
    }

    String json() {
        return Json.createObjectBuilder().add("name", name).add("department", department).add("email", email.value()).add("phone", phone.digits()).build().toString();
    }

    static ContactPerson of(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            JsonObject told = reader.readObject();
            return new ContactPerson(told.getString("name"), told.getString("department"), new EmailAddress(told.getString("email")), new PhoneNumber(told.getString("phone")));
        }
    }

    /** As the person is called on the screens of colleagues. */
    String label() {
        String label = department.isEmpty() ? name : department + " " + name;
        return Normalized.name(label.length() > 40 ? name : label);
    }

    @Override
    public String toString() {
        return "ContactPerson";
    }
}
