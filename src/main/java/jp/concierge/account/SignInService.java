package jp.concierge.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.Ids;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.SignedIn;

/** Signing in and out, and knowing a signed-in person again at the next request. */
@Stateless
public class SignInService {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration SEEN_PRECISION = Duration.ofSeconds(30);
    @Inject
    private AccountRepository accounts;
    @Inject
    private Clock clock;
    @Inject
    private Caller caller;

    /** @return the secret for the session cookie */
    @PermitAll
    public String signIn(String email, String password) {
        Optional<Account> account = accounts.find(EmailAddress.parse(email));
        boolean right = Passwords.matches(password, account.map(Account::passwordHash).orElse(null));
        if (!right || account.isEmpty()) {
            throw new BusinessRuleException("account.login.wrong");
        }
        String secret = Ids.secret();
        accounts.add(new SignInSession(account.get(), secret, true, caller.address(), caller.browser(), clock.instant()));
        return secret;
    }

    /** Who holds the session of this secret; empty when it never was, is over, or has been idle too long. */
    @PermitAll
    public Optional<SignedIn> recognise(String secret) {
        Instant now = clock.instant();
        return accounts.findSession(secret).filter(session -> session.isLive(now, IDLE, LONGEST)).map(session -> {
            if (session.lastSeenAt().plus(SEEN_PRECISION).isBefore(now)) {
                session.seen(now);
            }
            Account account = session.account();
            return new SignedIn(account.id(), session.id(), account.roles(), account.label(), session.hasSecondFactor(), session.startedAt());
        });
    }

    @PermitAll
    public void signOut(String secret) {
        accounts.findSession(secret).ifPresent(session -> session.end(clock.instant()));
    }
}
