package jp.concierge.shared.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Gives the running application the vault of its keyset. */
@ApplicationScoped
public class VaultProducer {

    @Produces
    @ApplicationScoped
    public Vault vault() {
        return new Vault(KeysetFile.location());
    }
}
