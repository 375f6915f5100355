package jp.concierge.shared.crypto;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.StandardOpenOption;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.TreeMap;
import jp.concierge.shared.config.Setting;

/**
 * The keyset on disk: two lines, {@code seal=} (AEAD keys, newest first to use) and {@code fingerprint=} (the MAC key of
 * equality look-ups and of the audit chain), each a Tink keyset in JSON. Readable by its owner alone (0600).
 */
public final class KeysetFile {

    static {
        try {
            AeadConfig.register();
            MacConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private KeysetFile() {
    }

    /** The keys of one system: those that seal personal data and the one that makes fingerprints. */
    public record Keys(KeysetHandle seal, KeysetHandle fingerprint) {
        @Override
        public String toString() {
            return "Keys";
        }
    }

    public static Path location() {
        return Setting.KEYSET.find().map(Path::of).orElseGet(() -> Path.of(Setting.DATA_DIR.get()).resolve("keyset.json")).toAbsolutePath().normalize();
    }

    public static boolean exists(Path file) {
        return Files.exists(file);
    }

    public static Keys readOrCreate(Path file) throws GeneralSecurityException {
        if (!exists(file)) {
            write(file, new Keys(KeysetHandle.generateNew(KeyTemplates.get("AES256_GCM")), KeysetHandle.generateNew(KeyTemplates.get("HMAC_SHA256_256BITTAG"))));
        }
        return read(file);
    }

    public static Keys read(Path file) throws GeneralSecurityException {
        Map<String, String> lines = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    lines.put(line.substring(0, equals), line.substring(equals + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The keyset " + file + " cannot be read", e);
        }
        if (!lines.containsKey("seal") || !lines.containsKey("fingerprint")) {
            throw new GeneralSecurityException("The keyset " + file + " is malformed");
        }
        return new Keys(parse(lines.get("seal")), parse(lines.get("fingerprint")));
    }

    /** Replaces the file in one step, so that a crash leaves either the old keys or the new ones. */
    public static void write(Path file, Keys keys) throws GeneralSecurityException {
        writeRaw(file, ("seal=" + format(keys.seal()) + "\nfingerprint=" + format(keys.fingerprint()) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Like {@link #write} with the content of another keyset file. */
    public static void writeRaw(Path file, byte[] content) throws GeneralSecurityException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(fresh);
            createPrivate(fresh);
            Files.write(fresh, content);
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileAlreadyExistsException e) {
            throw new GeneralSecurityException("Another process writes the keyset " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException("The keyset " + file + " cannot be written", e);
        }
    }

    private static void createPrivate(Path file) throws IOException {
        boolean posix = Files.getFileAttributeView(file.toAbsolutePath().getParent(), PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS) != null;
        if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static KeysetHandle parse(String json) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
    }

    private static String format(KeysetHandle keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()).replace("\n", "");
    }
}
