package jp.concierge.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import jp.concierge.reference.PrivateAddressPolicy.Reason;
import jp.concierge.shared.EmailAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose administrators could read the mail. */
class PrivateAddressPolicyTest {
    private static final Set<String> INSTITUTIONS = Set.of("jrc.or.jp", "tmhp.jp");

    @ParameterizedTest
    @CsvSource({"h@med.example-u.ac.jp,UNIVERSITY", "h@example.ac.jp,UNIVERSITY", "H@EXAMPLE.AC.JP,UNIVERSITY", "h@ox.ac.uk,UNIVERSITY", "h@mit.edu,UNIVERSITY",
        "h@hosp.example.jp,HOSPITAL", "h@mail.hosp.example.or.jp,HOSPITAL", "h@city.med.or.jp,HOSPITAL", "h@central-hospital.jp,HOSPITAL", "h@kenou-byoin.or.jp,HOSPITAL",
        "h@tokyo.jrc.or.jp,INSTITUTION", "h@jrc.or.jp,INSTITUTION", "h@tmhp.jp,INSTITUTION",
        "h@mhlw.go.jp,PUBLIC_OFFICE", "h@city.mihon.lg.jp,PUBLIC_OFFICE", "h@pref.chiba.lg.jp,PUBLIC_OFFICE", "h@city.chiba.jp,PUBLIC_OFFICE"})
    void an_address_of_an_institution_is_refused_with_the_reason(String address, Reason reason) {
        assertEquals(Optional.of(reason), PrivateAddressPolicy.objection(EmailAddress.parse(address), INSTITUTIONS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hana@gmail.com", "hana@icloud.com", "hana@docomo.ne.jp", "hana@ezweb.ne.jp", "hana@yahoo.co.jp", "hana@outlook.jp", "hana.hospital@example.com",
        "ac.jp@example.com", "hana@mac.com", "hana@nothospitable.example", "hana@myjrc.or.jp.example", "hana@notmhp.jp", "hana@medley.example", "hana@example.medical"})
    void a_private_address_is_welcome(String address) {
        assertEquals(Optional.empty(), PrivateAddressPolicy.objection(EmailAddress.parse(address), INSTITUTIONS));
    }
}
