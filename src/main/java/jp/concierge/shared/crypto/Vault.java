package jp.concierge.shared.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Seals personal data so that it can be opened only with the keyset and only in the row it was written for.
 * A context is {@code table.column:id}; the column is named {@code sealed_…}, which is how key rotation finds it.
 */
public class Vault {
    private Aead aead;
    private Mac mac;

    /** For the container's proxy only. */
    protected Vault() {
    }

    public Vault(KeysetFile.Keys keys) {
        try {
            aead = keys.seal().getPrimitive(RegistryConfiguration.get(), Aead.class);
            mac = keys.fingerprint().getPrimitive(RegistryConfiguration.get(), Mac.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keyset cannot be used", e);
        }
    }

    /** @param plain null stays null */
    public byte[] seal(String context, String plain) {
        return plain == null ? null : sealBytes(context, plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param sealed null stays null
     * @throws IllegalStateException when the bytes were not sealed for this context with one of our keys
     */
    public String open(String context, byte[] sealed) {
        return sealed == null ? null : new String(openBytes(context, sealed), StandardCharsets.UTF_8);
    }

    public byte[] sealBytes(String context, byte[] plain) {
        try {
            return aead.encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed for " + column(context), e);
        }
    }

    public byte[] openBytes(String context, byte[] sealed) {
        try {
            return aead.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealed data cannot be opened in " + column(context), e);
        }
    }

    /**
     * A keyed hash for equality look-up: the same text gives the same 37 bytes, and nobody without the key can tell the
     * text by trying. The purpose keeps an e-mail address and a telephone number apart.
     *
     * @param normalised the text in its one normal form; must not be null
     */
    public byte[] fingerprint(String purpose, String normalised) {
        return fingerprint((purpose + "\u0000" + normalised).getBytes(StandardCharsets.UTF_8));
    }

    /** The keyed hash of any bytes, as the audit chain needs it. */
    public byte[] fingerprint(byte[] bytes) {
        try {
            return mac.computeMac(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Fingerprint failed", e);
        }
    }

    private static String column(String context) {
        int colon = context.indexOf(':');
        return colon < 0 ? context : context.substring(0, colon);
    }
}
