package jp.concierge.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.concierge.shared.EmailAddress;

/**
 * The container's identity store of addresses and passwords. A right password alone signs nobody in: {@link SignInService}
 * asks it and goes on from there. Unknown, invited, shut and mistyped are the same answer after the same time.
 */
@ApplicationScoped
public class PasswordIdentityStore implements IdentityStore {
    @Inject
    private SignInRecords records;

    /** Called by the container; the credential's name is an address in its normal form. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        Optional<SignInRecords.Known> known = records.find(new EmailAddress(credential.getCaller()));
        boolean right = Passwords.matches(credential.getPasswordAsString(), known.map(SignInRecords.Known::passwordHash).orElse(null));
        if (!right || !known.get().usable()) {
            return CredentialValidationResult.INVALID_RESULT;
        }
        return new CredentialValidationResult(known.get().accountId().toString(), known.get().roles().stream().map(Enum::name).collect(Collectors.toSet()));
    }
}
