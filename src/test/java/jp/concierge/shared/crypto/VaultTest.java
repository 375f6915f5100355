package jp.concierge.shared.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sealed opens only with the key and only in its own row. */
class VaultTest {
    private static final Vault VAULT = vault();

    private static Vault vault() {
        try {
            return new Vault(KeysetFile.readOrCreate(Files.createTempDirectory("keys").resolve("keyset.json")));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Property(tries = 200)
    void what_is_sealed_opens_again(@ForAll String plain) {
        String kept = new String(plain.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertEquals(kept, VAULT.open("doctor.sealed_name:1", VAULT.seal("doctor.sealed_name:1", plain)));
    }

    @Test
    void it_does_not_open_in_another_row_or_column() {
        byte[] sealed = VAULT.seal("doctor.sealed_name:1", "髙橋 花");
        assertThrows(IllegalStateException.class, () -> VAULT.open("doctor.sealed_name:2", sealed));
        assertThrows(IllegalStateException.class, () -> VAULT.open("doctor.sealed_phone:1", sealed));
    }

    @Test
    void it_does_not_open_when_a_bit_was_changed_or_the_key_is_another() {
        byte[] sealed = VAULT.seal("doctor.sealed_name:1", "髙橋 花");
        byte[] changed = sealed.clone();
        changed[changed.length - 1] ^= 1;
        assertThrows(IllegalStateException.class, () -> VAULT.open("doctor.sealed_name:1", changed));
        assertThrows(IllegalStateException.class, () -> vault().open("doctor.sealed_name:1", sealed));
    }

    @Test
    void two_seals_of_one_text_differ_and_hide_it() {
        byte[] first = VAULT.seal("a.sealed_b:1", "花");
        assertFalse(Arrays.equals(first, VAULT.seal("a.sealed_b:1", "花")));
        assertFalse(HexFormat.of().formatHex(first).contains(HexFormat.of().formatHex("花".getBytes(StandardCharsets.UTF_8))));
        assertNull(VAULT.seal("a.sealed_b:1", null));
    }

    @Test
    void fingerprints_are_equal_for_equal_texts_of_one_purpose_only() {
        assertArrayEquals(VAULT.fingerprint("email", "a@b.example"), VAULT.fingerprint("email", "a@b.example"));
        assertFalse(Arrays.equals(VAULT.fingerprint("email", "x"), VAULT.fingerprint("phone", "x")));
        assertFalse(Arrays.equals(VAULT.fingerprint("email", "x"), vault().fingerprint("email", "x")));
    }

    @Test
    void the_keyset_is_readable_by_its_owner_alone(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("keyset.json");
        KeysetFile.readOrCreate(file);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertNotEquals(0, Files.size(file));
    }
}
