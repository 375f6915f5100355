package jp.concierge.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import jp.concierge.doctor.ConsentChanged;
import jp.concierge.doctor.ConsentPurpose;
import jp.concierge.doctor.Doctors;

/** What a doctor chooses while signed in holds for mail that waits already, and ends a refusal made by a link. */
@ApplicationScoped
public class AdvertisingChoices {
    @Inject
    private MailRepository mails;
    @Inject
    private Doctors doctors;
    @Inject
    private Clock clock;

    void on(@Observes ConsentChanged event) {
        if (event.purpose() == ConsentPurpose.ADVERTISING_MAIL) {
            doctors.find(event.doctorId()).ifPresent(doctor -> {
                if (event.granted()) {
                    mails.acceptAdvertising(doctor.accountId());
                } else {
                    mails.refuseAdvertising(doctor.accountId(), clock.instant());
                }
            });
        }
    }
}
