package jp.concierge.shared.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.time.Duration;

/**
 * Seals personal data so that it can be opened only with the keyset and only in the row it was written for.
 * A context is {@code table.column:id}; the column is named {@code sealed_…}, which is how key rotation finds it.
 */
public class Vault {
    /** How long a keyset that was changed on the disk (rotate-keys) may go unnoticed by a running program. */
    private static final long LOOK_EVERY = Duration.ofSeconds(5).toNanos();
    private Path file;
    private volatile Primitives primitives;
    private volatile long lookedAt;

    /** For the container's proxy only. */
    protected Vault() {
    }

    /** With keys that never change. */
    public Vault(KeysetFile.Keys keys) {
        primitives = Primitives.of(keys, null);
    }

    /** With the keys of a file, read again when it changes. */
    public Vault(Path file) {
        this.file = file;
        look();
    }

    /** The keys in use, made ready. */
    private record Primitives(Aead aead, Mac mac, FileTime asOf) {
        static Primitives of(KeysetFile.Keys keys, FileTime asOf) {
            try {
                return new Primitives(keys.seal().getPrimitive(RegistryConfiguration.get(), Aead.class),
                        keys.fingerprint().getPrimitive(RegistryConfiguration.get(), Mac.class), asOf);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("The keyset cannot be used", e);
            }
        }

        @Override
        public String toString() {
            return "Primitives";
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
            return primitives().aead().encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed for " + column(context), e);
        }
    }

    public byte[] openBytes(String context, byte[] sealed) {
        byte[] bound = context.getBytes(StandardCharsets.UTF_8);
        Primitives before = primitives();
        try {
            return before.aead().decrypt(sealed, bound);
        } catch (GeneralSecurityException e) {
            if (file != null && look() != before) {
                return openBytes(context, sealed);
            }
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
            return primitives().mac().computeMac(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Fingerprint failed", e);
        }
    }

    private Primitives primitives() {
        return file != null && System.nanoTime() - lookedAt > LOOK_EVERY ? look() : primitives;
    }

    /** Reads the file when it is another one than before. A file that cannot be read now changes nothing. */
    private synchronized Primitives look() {
        lookedAt = System.nanoTime();
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            if (primitives == null || !changed.equals(primitives.asOf())) {
                primitives = Primitives.of(KeysetFile.read(file), changed);
            }
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            if (primitives == null) {
                throw new IllegalStateException("The keyset cannot be used", e);
            }
        }
        return primitives;
    }

    private static String column(String context) {
        int colon = context.indexOf(':');
        return colon < 0 ? context : context.substring(0, colon);
    }
}
