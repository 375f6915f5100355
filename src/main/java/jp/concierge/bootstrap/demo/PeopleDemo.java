package jp.concierge.bootstrap.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.concierge.account.Accounts;
import jp.concierge.account.Passwords;
import jp.concierge.bootstrap.DemoLogins;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.security.Role;

/** The demonstration's accounts, one or more a role; the doctors register by themselves. */
@ApplicationScoped
public class PeopleDemo {
    /** Colleagues whom the list of logins leaves out: address, role, what they are called. */
    private static final String[] COLLEAGUES = {
        "kishi@demo.example CONSULTANT 岸",
        "tanabe@demo.example CONSULTANT 田辺",
        "uchida@demo.example MODERATOR 内田",
        "nagai@demo.example CONSULTANT 永井",
    };
    @Inject
    private Accounts accounts;
    private final Map<String, UUID> ids = new LinkedHashMap<>();

    @Transactional
    @ActivateRequestContext
    public boolean areMissing() {
        return accounts.find(EmailAddress.parse(DemoLogins.all().get(0).email())).isEmpty();
    }

    @Transactional
    @ActivateRequestContext
    public void make() {
        String hash = Passwords.hash(DemoLogins.PASSWORD);
        for (DemoLogins.Login login : DemoLogins.all()) {
            if (!Role.valueOf(login.role()).isStaff()) {
                // doctors register, hospitals apply: they come with the others of the demonstration
                continue;
            }
            UUID id = accounts.open(EmailAddress.parse(login.email()), hash, Set.of(Role.valueOf(login.role())), login.label());
            accounts.verify(id);
            accounts.installKnownSecondFactor(id, DemoLogins.SECOND_FACTOR);
            ids.put(login.email(), id);
        }
        for (String colleague : COLLEAGUES) {
            String[] of = colleague.split(" ");
            UUID id = accounts.open(EmailAddress.parse(of[0]), hash, Set.of(Role.valueOf(of[1])), of[2]);
            accounts.verify(id);
            accounts.installKnownSecondFactor(id, DemoLogins.SECOND_FACTOR);
        }
    }

    /** An invited person of the demonstration begins to use the account, with the password and the second factor that everybody knows. */
    @Transactional
    @ActivateRequestContext
    public UUID begin(String email) {
        UUID id = accounts.find(EmailAddress.parse(email)).orElseThrow().id();
        accounts.installKnownPassword(id, Passwords.hash(DemoLogins.PASSWORD));
        accounts.installKnownSecondFactor(id, DemoLogins.SECOND_FACTOR);
        ids.put(email, id);
        return id;
    }

    /** Account of an address, whether or not it is one of the logins. */
    @Transactional
    @ActivateRequestContext
    public UUID find(String email) {
        return accounts.find(EmailAddress.parse(email)).orElseThrow().id();
    }

    /** Account of a demonstration login. */
    public UUID id(String email) {
        return ids.get(email);
    }
}
