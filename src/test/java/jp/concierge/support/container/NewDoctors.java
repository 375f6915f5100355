package jp.concierge.support.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.concierge.account.Accounts;
import jp.concierge.doctor.ConsentPurpose;
import jp.concierge.doctor.ConsentTexts;
import jp.concierge.doctor.DisclosureChannel;
import jp.concierge.doctor.DoctorOrigin;
import jp.concierge.doctor.Priority;
import jp.concierge.doctor.RegisterDoctor;
import jp.concierge.doctor.RegistrationService;
import jp.concierge.doctor.StartWish;
import jp.concierge.doctor.TypedProfile;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.Ids;
import jp.concierge.shared.security.Role;

/** Doctors who have just registered by the form. */
@ApplicationScoped
public class NewDoctors {
    @Inject
    private People people;
    @Inject
    private RegistrationService registrations;
    @Inject
    private ConsentTexts consentTexts;
    @Inject
    private LookUp lookUp;

    public People.Person registered() {
        String email = "new-" + Ids.code(8).toLowerCase(Locale.ROOT) + "@home.example";
        Map<ConsentPurpose, String> consents = new EnumMap<>(ConsentPurpose.class);
        for (ConsentPurpose purpose : ConsentPurpose.values()) {
            if (purpose.isRequired()) {
                consents.put(purpose, consentTexts.get(purpose).hash());
            }
        }
        TypedProfile profile = new TypedProfile("髙橋", "花", "タカハシ", "ハナ", "090-0000-0001", null, null, null, "surgery", null, "2012", "千葉大学", null, null, null, null);
        people.asVisitor(() -> registrations.register(new RegisterDoctor(UUID.randomUUID(), profile, email, Set.of(Priority.SKILL), StartWish.SOON, Set.of(), Set.of(), null, null,
                consents, DisclosureChannel.SCREEN, People.PASSWORD, DoctorOrigin.WEB, "/register", null)));
        return new People.Person(lookUp.account(email), Role.DOCTOR, email);
    }

    /** Reads in a transaction of its own. */
    @ApplicationScoped
    public static class LookUp {
        @Inject
        private Accounts accounts;

        @Transactional
        public UUID account(String email) {
            return accounts.find(EmailAddress.parse(email)).orElseThrow().id();
        }
    }
}
