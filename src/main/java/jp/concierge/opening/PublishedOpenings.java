package jp.concierge.opening;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import jp.concierge.shared.GoneException;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Throttle;

/** Openings as anybody may read them: exactly those that are shown now. */
@Stateless
public class PublishedOpenings {
    private static final int MAILS_A_MINUTE = 20;
    @Inject
    private OpeningRepository openings;
    @Inject
    private ShownOpenings shown;
    @Inject
    private OpeningSteps steps;
    @Inject
    private Throttle throttle;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** How many are offered that only a consultant tells of. */
    @PermitAll
    public long countUnlisted() {
        return shown.unlisted();
    }

    /**
     * @throws GoneException when it was public and is not any more
     * @throws NotFoundException when there never was a public one of that code
     */
    @PermitAll
    public PublicOpening get(String code) {
        return shown.find(code).map(shown::open).orElseThrow(() -> shown.wasPublic(code) ? new GoneException("opening") : new NotFoundException("opening"));
    }

    /** Somebody asks about it. Nothing is kept of who did; a code that is not shown is passed over. */
    @PermitAll
    public void asked(String code) {
        if (shown.find(code).isPresent()) {
            openings.count(code, "ASKED", java.time.LocalDate.now(clock), 1);
        }
    }

    /**
     * What can be confirmed by the secret of a mail.
     *
     * @throws NotFoundException when the secret was used or replaced
     */
    @PermitAll
    public OpeningRow getBySecret(String secret) {
        throttle.check("opening-confirm", caller.address(), MAILS_A_MINUTE, Duration.ofMinutes(1));
        Opening opening = openings.findBySecret(secret).orElseThrow(() -> new NotFoundException("opening"));
        return new OpeningRow(opening.code(), opening.title(), "", "", opening.life(), opening.draftState(), false, opening.savedAt(), null, opening.confirmedAt(), null);
    }

    /** Says that all of it still holds, by the secret that only the mail to the hospital holds; it works once. */
    @PermitAll
    public void confirmBySecret(String secret) {
        throttle.check("opening-confirm", caller.address(), MAILS_A_MINUTE, Duration.ofMinutes(1));
        Opening opening = openings.lockBySecret(secret).orElseThrow(() -> new NotFoundException("opening"));
        opening.confirm("", clock.instant());
        steps.record(opening, OpeningStepKind.CONFIRMED);
    }
}
