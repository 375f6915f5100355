package jp.concierge.shared.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.security.GeneralSecurityException;

/** Gives the running application the vault of its keyset. */
@ApplicationScoped
public class VaultProducer {

    @Produces
    @ApplicationScoped
    public Vault vault() {
        try {
            return new Vault(KeysetFile.read(KeysetFile.location()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keyset cannot be used", e);
        }
    }
}
