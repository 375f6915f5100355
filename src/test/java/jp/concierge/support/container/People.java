package jp.concierge.support.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import jp.concierge.account.Accounts;
import jp.concierge.account.Passwords;
import jp.concierge.bootstrap.demo.ActingAs;
import jp.concierge.bootstrap.demo.Actors;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.Ids;
import jp.concierge.shared.security.Role;

/** Test people: opens accounts and lets them act with the container's real roles. */
@ApplicationScoped
public class People {
    public static final String PASSWORD = "correct horse battery staple";
    private static final String HASH = Passwords.hash(PASSWORD);
    @Inject
    private Actors actors;
    @Inject
    private Opening opening;

    /** A new account with a role and an address nobody else has. */
    public Person person(Role role) {
        String email = role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-" + Ids.code(8).toLowerCase(java.util.Locale.ROOT) + "@test.example";
        AtomicReference<UUID> id = new AtomicReference<>();
        actors.asVisitor(() -> id.set(opening.open(email, role)));
        return new Person(id.get(), role, email);
    }

    public void as(Person person, ActingAs.Act act) {
        actors.as(person.role(), person.accountId(), person.role().isStaff() ? "職員" : null, act);
    }

    public <T> T by(Person person, Supplier<T> act) {
        AtomicReference<T> result = new AtomicReference<>();
        as(person, () -> result.set(act.get()));
        return result.get();
    }

    /** As somebody who is not signed in. */
    public void asVisitor(ActingAs.Act act) {
        actors.asVisitor(act);
    }

    /** Opens the account in its own transaction. */
    @ApplicationScoped
    public static class Opening {
        @Inject
        private Accounts accounts;

        @Transactional
        public UUID open(String email, Role role) {
            UUID id = accounts.open(EmailAddress.parse(email), HASH, Set.of(role), role.isStaff() ? "職員" : null);
            accounts.verify(id);
            return id;
        }
    }

    /** Somebody of the tests. */
    public record Person(UUID accountId, Role role, String email) {
    }
}
