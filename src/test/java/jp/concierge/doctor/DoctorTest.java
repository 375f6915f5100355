package jp.concierge.doctor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.PersonName;
import jp.concierge.shared.PhoneNumber;
import jp.concierge.shared.config.ClockProducer;
import jp.concierge.shared.crypto.KeysetFile;
import jp.concierge.shared.crypto.Vault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DoctorTest {
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final PersonName NAME = new PersonName("𠮷田", "髙﨑", "ヨシダ", "タカサキ");
    private static final Profile PROFILE = new Profile(NAME, new PhoneNumber("09087654321"), LocalDate.of(1984, 4, 1), "1000001", "東京都見本区", new Career("surgery", "breast_surgery", 2012),
            new Affiliation("千葉大学", "第三内科", "県央病院"), "123456", "当直明けは不可");
    private static Vault vault;

    @BeforeAll
    static void keys() throws GeneralSecurityException {
        AeadConfig.register();
        MacConfig.register();
        vault = new Vault(new KeysetFile.Keys(KeysetHandle.generateNew(KeyTemplates.get("AES256_GCM")), KeysetHandle.generateNew(KeyTemplates.get("HMAC_SHA256_256BITTAG"))));
    }

    @Test
    void a_registered_doctor_is_new_and_owed_a_first_contact() {
        Doctor doctor = registered();
        assertEquals(DoctorState.NEW, doctor.state());
        assertEquals(NOW.plus(Duration.ofHours(9)), doctor.firstContactDueAt());
        assertNull(doctor.firstContactedAt());
        assertEquals(PROFILE, doctor.profile(vault));
    }

    @Test
    void the_first_contact_counts_once_and_begins_the_care() {
        Doctor doctor = registered();
        doctor.firstContact(NOW);
        doctor.firstContact(NOW.plusSeconds(60));
        assertEquals(DoctorState.ACTIVE, doctor.state());
        assertEquals(NOW, doctor.firstContactedAt());
    }

    @Test
    void no_column_holds_anything_personal_in_clear() throws IllegalAccessException {
        Doctor doctor = registered();
        for (Field field : Doctor.class.getDeclaredFields()) {
            field.setAccessible(true);
            Object value = field.get(doctor);
            String text = value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
            for (String told : List.of("𠮷田", "髙﨑", "ヨシダ", "09087654321", "1984", "1000001", "見本区", "千葉大学", "第三内科", "県央病院", "123456", "当直明け")) {
                assertFalse(text.contains(told), field.getName());
            }
        }
    }

    @Test
    void sealed_columns_cannot_be_swapped_between_doctors() throws ReflectiveOperationException {
        Doctor one = registered();
        Doctor other = registered();
        Field phone = Doctor.class.getDeclaredField("sealedPhone");
        phone.setAccessible(true);
        phone.set(other, phone.get(one));
        assertThrows(IllegalStateException.class, () -> other.phone(vault));
    }

    @Test
    void a_doctor_is_found_by_name_or_number_without_opening_anything() throws ReflectiveOperationException {
        Field name = Doctor.class.getDeclaredField("nameFingerprint");
        name.setAccessible(true);
        assertArrayEquals((byte[]) name.get(registered()), (byte[]) name.get(registered()));
        assertArrayEquals(vault.fingerprint(Doctor.NAME_PURPOSE, "𠮷田髙﨑"), (byte[]) name.get(registered()));
    }

    @Test
    void states_follow_each_other_as_in_life() {
        Doctor doctor = registered();
        doctor.pause();
        refuses(doctor::pause);
        doctor.resume();
        assertEquals(DoctorState.NEW, doctor.state());
        doctor.firstContact(NOW);
        doctor.close();
        refuses(doctor::pause);
        doctor.resume();
        assertEquals(DoctorState.ACTIVE, doctor.state());
    }

    @Test
    void an_erased_doctor_keeps_only_what_the_ledger_must_keep_and_that_goes_in_the_end() {
        Doctor doctor = registered();
        LocalDate until = LocalDate.of(2028, 11, 24);
        doctor.erase(NOW, until);
        assertEquals(DoctorState.ERASED, doctor.state());
        assertNotNull(doctor.name(vault));
        assertNull(doctor.phone(vault));
        assertEquals(Affiliation.UNKNOWN, doctor.affiliation(vault));
        assertNull(doctor.career().graduationYear());
        assertFalse(doctor.mayContact(ContactChannel.MAIL, NOW.atZone(ClockProducer.JAPAN)).allowed());
        refuses(() -> doctor.change(PROFILE, NOW, vault));
        refuses(() -> doctor.assignTo(UUID.randomUUID()));
        refuses(() -> doctor.purge(until.minusDays(1)));
        doctor.purge(until);
        assertNull(doctor.name(vault));
        assertTrue(Arrays.stream(Doctor.class.getDeclaredFields()).filter(f -> f.getName().startsWith("sealed")).allMatch(f -> isNull(f, doctor)));
    }

    @Test
    void a_statement_is_delivered_once_and_reading_it_proves_the_delivery() {
        BusinessDisclosure shown = new BusinessDisclosure(UUID.randomUUID(), "2026-04-01", "0", DisclosureChannel.PAPER, true, NOW);
        assertNull(shown.deliveredAt());
        shown.acknowledge(NOW.plusSeconds(5));
        shown.deliver(NOW.plusSeconds(90));
        assertEquals(NOW.plusSeconds(5), shown.deliveredAt());
        assertEquals(NOW.plusSeconds(5), shown.acknowledgedAt());
    }

    @Test
    void nothing_is_missing_when_everything_is_told() {
        BusinessDisclosure read = new BusinessDisclosure(UUID.randomUUID(), "2026-04-01", "0", DisclosureChannel.SCREEN, true, NOW);
        read.acknowledge(NOW);
        Wishes wishes = Wishes.fromFields(java.util.Map.ofEntries(java.util.Map.entry("priorities", ""), java.util.Map.entry("start", "SOON"), java.util.Map.entry("prefectures", "13"),
                java.util.Map.entry("employments", "FULL_TIME"), java.util.Map.entry("daysPerWeek", "4.5"), java.util.Map.entry("payFloor", "16000000"), java.util.Map.entry("nightDutyMax", "0"),
                java.util.Map.entry("onCallMax", "0"), java.util.Map.entry("commuteMaxMinutes", "60"), java.util.Map.entry("criteria", "SURGERY=MUST")));
        assertEquals(100, Completeness.of(PROFILE, wishes, true, read).percent());
        assertTrue(Completeness.of(PROFILE, wishes, true, read).isComplete());
        Completeness bare = Completeness.of(new Profile(NAME, null, null, null, null, new Career("surgery", null, 2012), Affiliation.UNKNOWN, null, null), Wishes.first(null, null), false, null);
        assertEquals(Completeness.Item.values().length, bare.missing().size());
        assertTrue(bare.percent() > 0 && bare.percent() < 50);
    }

    private static Doctor registered() {
        return new Doctor("D-K7Q2MX", 1, UUID.randomUUID(), UUID.randomUUID(), DoctorOrigin.WEB, PROFILE, ContactPolicy.mailOnly(), NOW, NOW.plus(Duration.ofHours(9)), vault);
    }

    private static void refuses(Runnable act) {
        assertThrows(BusinessRuleException.class, act::run);
    }

    private static boolean isNull(Field field, Doctor doctor) {
        try {
            field.setAccessible(true);
            return field.get(doctor) == null;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
