package jp.concierge.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import jp.concierge.doctor.ConsentChanged;
import jp.concierge.doctor.ConsentPurpose;
import jp.concierge.doctor.DoctorErased;
import jp.concierge.doctor.Doctors;
import jp.concierge.doctor.Doctors.DoctorKeys;

/** What doctors decide holds for mail that waits already. */
@ApplicationScoped
public class DoctorWishes {
    /** The farewell mail of the erasure itself is younger than this. */
    private static final Duration JUST_NOW = Duration.ofSeconds(10);
    @Inject
    private MailRepository mails;
    @Inject
    private Doctors doctors;
    @Inject
    private Clock clock;

    /** A choice made while signed in ends a refusal made by a link, or stops advertising that waits. */
    void on(@Observes ConsentChanged event) {
        if (event.purpose() == ConsentPurpose.ADVERTISING_MAIL) {
            doctors.find(event.doctorId()).map(DoctorKeys::accountId).ifPresent(account -> {
                if (event.granted()) {
                    mails.acceptAdvertising(account);
                } else {
                    mails.refuseAdvertising(account, clock.instant());
                }
            });
        }
    }

    /** Unsent mail of an erased doctor loses recipient and body. */
    void on(@Observes DoctorErased event) {
        doctors.find(event.doctorId()).map(DoctorKeys::accountId).ifPresent(account -> mails.forget(account, clock.instant().minus(JUST_NOW)));
    }
}
