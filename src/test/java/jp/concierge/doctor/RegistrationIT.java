package jp.concierge.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Ids;
import jp.concierge.shared.Sha256;
import jp.concierge.support.container.ContainerTest;
import jp.concierge.support.container.People;
import org.junit.jupiter.api.Test;

/** The main job on the real database: one doctor, everything with it, nothing in clear, nothing given away. */
@ContainerTest
class RegistrationIT {
    private static final String PASSWORD = "ねこがまどべでねている";
    @Inject
    private RegistrationService registrations;
    @Inject
    private ConsentTexts consentTexts;
    @Inject
    private BusinessStatement statement;
    @Inject
    private People people;
    @Resource(lookup = "java:app/jdbc/concierge")
    private DataSource database;

    @Test
    void a_registration_makes_everything_it_promises_at_once() throws SQLException {
        UUID form = UUID.randomUUID();
        register(command(form, email()));
        assertEquals("NEW UNVERIFIED DOCTOR", text("select d.state || ' ' || a.state || ' ' || r.role from doctor d join account a on a.id = d.account_id join account_role r on r.account_id = a.id where d.submission = ?", form));
        assertEquals(1, count("select count(*) from doctor d join doctor_conditions c on c.id = d.id where d.submission = ? and c.start_wish = 'WITHIN_YEAR' and c.priorities = 'NIGHT_DUTY FAMILY'", form));
        assertEquals(2, count("select count(*) from mail_message m join doctor d on d.account_id = m.account_id where d.submission = ? and m.template in ('verification', 'business-statement')", form));
        assertEquals(1, count("select count(*) from doctor where submission = ? and first_contact_due_at > registered_at and application_number > 0 and code ~ '^D-[2-9A-HJKMNP-TV-Z]{6}$'", form));
        assertEquals(4, count("select count(*) from audit_entry e join doctor d on d.id = e.subject_id where d.submission = ? and e.action in ('CREATED', 'CONSENTED')", form));
        assertEquals(1, count("select count(*) from business_disclosure b join doctor d on d.id = b.doctor_id where d.submission = ? and b.channel = 'EMAIL' and b.recipient_chose_channel"
                + " and b.delivered_at is not null and b.acknowledged_at is null", form));
        assertEquals(statement.version() + " " + statement.hash(), text("select b.document_version || ' ' || b.document_hash from business_disclosure b join doctor d on d.id = b.doctor_id where d.submission = ?", form));
    }

    @Test
    void every_consent_is_stored_with_the_version_and_hash_of_the_text_that_was_shown() throws SQLException {
        UUID form = UUID.randomUUID();
        register(command(form, email()));
        for (ConsentPurpose purpose : ConsentPurpose.values()) {
            ConsentText text = consentTexts.get(purpose);
            assertEquals(text.version() + " " + text.hash() + " /register", text("select c.text_version || ' ' || c.text_hash || ' ' || c.given_on from consent c join doctor d on d.id = c.doctor_id"
                    + " where d.submission = ? and c.revoked_at is null and c.purpose = '" + purpose + "'", form));
        }
    }

    @Test
    void without_a_required_consent_nothing_is_kept() throws SQLException {
        for (ConsentPurpose missing : List.of(ConsentPurpose.PURPOSES_OF_USE, ConsentPurpose.TERMS)) {
            UUID form = UUID.randomUUID();
            Map<ConsentPurpose, String> consents = consents();
            consents.remove(missing);
            assertEquals("consent" + missing, refused(with(command(form, email()), consents)).field());
            assertEquals(0, count("select count(*) from doctor where submission = ?", form));
        }
    }

    @Test
    void advertising_may_be_declined_and_then_is_not_stored() throws SQLException {
        UUID form = UUID.randomUUID();
        Map<ConsentPurpose, String> consents = consents();
        consents.remove(ConsentPurpose.ADVERTISING_MAIL);
        register(with(command(form, email()), consents));
        assertEquals(2, count("select count(*) from consent c join doctor d on d.id = c.doctor_id where d.submission = ?", form));
    }

    @Test
    void agreeing_to_another_text_than_the_present_one_is_refused() {
        Map<ConsentPurpose, String> consents = consents();
        consents.put(ConsentPurpose.TERMS, Sha256.of("an earlier text"));
        assertEquals("error.doctor.consent.changed", refused(with(command(UUID.randomUUID(), email()), consents)).code());
    }

    @Test
    void the_same_form_sent_again_and_again_is_one_doctor() throws SQLException {
        RegisterDoctor command = command(UUID.randomUUID(), email());
        register(command);
        register(command);
        assertEquals(1, count("select count(*) from doctor where submission = ?", command.submission()));
        assertEquals(0, count("select count(*) from mail_message m join doctor d on d.account_id = m.account_id where d.submission = ? and m.template = 'known-address'", command.submission()),
                "a retry is not somebody else");
    }

    @Test
    void the_same_form_sent_in_parallel_is_one_doctor() throws Exception {
        RegisterDoctor command = command(UUID.randomUUID(), email());
        inParallel(6, () -> register(command));
        assertEquals(1, count("select count(*) from doctor where submission = ?", command.submission()));
        assertEquals(3, count("select count(*) from consent c join doctor d on d.id = c.doctor_id where d.submission = ?", command.submission()));
    }

    @Test
    void two_tabs_with_one_address_at_the_same_moment_are_one_doctor() throws Exception {
        String email = email();
        List<UUID> forms = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        List<Runnable> tabs = forms.stream().<Runnable>map(form -> () -> register(command(form, email))).toList();
        inParallel(tabs);
        int doctors = 0;
        for (UUID form : forms) {
            doctors += count("select count(*) from doctor where submission = ?", form);
        }
        assertEquals(1, doctors);
    }

    @Test
    void a_known_address_is_answered_like_a_new_one_and_its_owner_is_told() throws SQLException {
        String email = email();
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        register(command(first, email));
        register(command(second, email.toUpperCase(Locale.ROOT)));
        assertEquals(0, count("select count(*) from doctor where submission = ?", second));
        assertEquals(1, count("select count(*) from mail_message m join doctor d on d.account_id = m.account_id where d.submission = ? and m.template = 'known-address'", first));
    }

    @Test
    void an_address_corrected_after_going_back_is_registered() throws SQLException {
        UUID form = UUID.randomUUID();
        register(command(form, email()));
        String right = email();
        int before = count("select count(*) from doctor where ?::uuid is not null", form);
        register(command(form, right));
        assertEquals(before + 1, count("select count(*) from doctor where ?::uuid is not null", form));
    }

    @Test
    void the_address_of_an_institution_and_a_weak_password_are_refused_at_their_fields() {
        assertEquals("email", refused(command(UUID.randomUUID(), "h@med.example-u.ac.jp")).field());
        assertEquals("email", refused(command(UUID.randomUUID(), "h@tokyo.jrc.or.jp")).field());
        RegisterDoctor good = command(UUID.randomUUID(), email());
        assertEquals("password", refused(new RegisterDoctor(good.submission(), good.profile(), good.email(), good.priorities(), good.start(), good.channels(), good.windows(), good.voicemail(),
                good.callerWords(), good.consents(), good.disclosure(), "1234567890", good.origin(), good.givenOn(), null)).field());
    }

    @Test
    void hostile_and_rare_input_is_kept_as_typed_or_refused_with_a_reason_and_never_half() throws SQLException {
        for (String odd : List.of("あ".repeat(10_000), "😀", "'; drop table doctor;--", "<script>alert(1)</script>", "\u0000\u202E", "\uD83D")) {
            UUID form = UUID.randomUUID();
            BusinessRuleException refused = refused(changed(command(form, email()), profile -> odd));
            assertEquals("family", refused.field());
            assertEquals(0, count("select count(*) from doctor where submission = ?", form));
        }
        for (String rare : List.of("𠮷田", "髙橋", "山﨑", "O’Brien", "de la Cruz", "김")) {
            UUID form = UUID.randomUUID();
            register(changed(command(form, email()), profile -> rare));
            assertEquals(1, count("select count(*) from doctor where submission = ?", form), rare);
        }
    }

    @Test
    void no_column_of_a_registration_holds_what_was_told_in_clear() throws SQLException {
        UUID form = UUID.randomUUID();
        String email = email();
        register(command(form, email));
        String row = text("select d::text || c::text || a::text from doctor d join doctor_conditions c on c.id = d.id join account a on a.id = d.account_id where d.submission = ?", form);
        String mails = text("select string_agg(m::text, ' ') from mail_message m join doctor d on d.account_id = m.account_id where d.submission = ?", form);
        String audit = text("select string_agg(e::text, ' ') from audit_entry e join doctor d on d.id = e.subject_id where d.submission = ?", form);
        for (String told : List.of("髙橋", "花乃", "タカハシ", "09087654321", "千葉大学", "第三内科", "県央病院", email)) {
            for (String kept : List.of(row, mails, audit)) {
                assertNotNull(kept);
                assertFalse(kept.contains(told) || kept.contains(java.util.HexFormat.of().formatHex(told.getBytes(java.nio.charset.StandardCharsets.UTF_8))), told);
            }
        }
    }

    @Test
    void nobody_is_asked_for_age_sex_or_origin() {
        List<String> asked = java.util.Arrays.stream(RegisterDoctor.class.getRecordComponents()).map(java.lang.reflect.RecordComponent::getName).toList();
        assertTrue(asked.stream().noneMatch(name -> name.matches("(?i).*(age|sex|gender|nation|origin(al)?Domicile|religion).*") && !name.equals("voicemail")), asked.toString());
        assertTrue(java.util.Arrays.stream(TypedProfile.class.getRecordComponents()).map(java.lang.reflect.RecordComponent::getName).noneMatch(name -> name.matches("(?i)(age|sex|gender|nationality|domicile).*")));
    }

    private void register(RegisterDoctor command) {
        people.asVisitor(() -> registrations.register(command));
    }

    private BusinessRuleException refused(RegisterDoctor command) {
        return assertThrows(BusinessRuleException.class, () -> register(command));
    }

    private RegisterDoctor command(UUID form, String email) {
        TypedProfile profile = new TypedProfile("髙橋", "花乃", "たかはし", "ﾊﾅﾉ", "０９０−８７６５−４３２１", null, null, null, "internal_medicine", null, "１４", "千葉大学", "第三内科", "県央病院", null, null);
        return new RegisterDoctor(form, profile, email, EnumSet.of(Priority.NIGHT_DUTY, Priority.FAMILY), StartWish.WITHIN_YEAR, EnumSet.of(ContactChannel.PHONE),
                EnumSet.of(ContactWindow.WEEKDAY_EVENING), Voicemail.NOTHING, CallerWords.SURNAME_ONLY, consents(), DisclosureChannel.EMAIL, PASSWORD, DoctorOrigin.WEB, "/register", null);
    }

    private static RegisterDoctor changed(RegisterDoctor of, UnaryOperator<String> family) {
        TypedProfile p = of.profile();
        TypedProfile profile = new TypedProfile(family.apply(p.family()), p.given(), p.familyKana(), p.givenKana(), p.phone(), null, null, null, p.specialty(), null, p.graduation(), null, null, null, null, null);
        return new RegisterDoctor(of.submission(), profile, of.email(), of.priorities(), of.start(), of.channels(), of.windows(), of.voicemail(), of.callerWords(), of.consents(), of.disclosure(),
                of.password(), of.origin(), of.givenOn(), null);
    }

    private static RegisterDoctor with(RegisterDoctor of, Map<ConsentPurpose, String> consents) {
        return new RegisterDoctor(of.submission(), of.profile(), of.email(), of.priorities(), of.start(), of.channels(), of.windows(), of.voicemail(), of.callerWords(), consents, of.disclosure(),
                of.password(), of.origin(), of.givenOn(), null);
    }

    private Map<ConsentPurpose, String> consents() {
        Map<ConsentPurpose, String> consents = new EnumMap<>(ConsentPurpose.class);
        for (ConsentPurpose purpose : ConsentPurpose.values()) {
            consents.put(purpose, consentTexts.get(purpose).hash());
        }
        return consents;
    }

    private static String email() {
        return "hanano-" + Ids.code(8).toLowerCase(Locale.ROOT) + "@home.example";
    }

    private static void inParallel(int times, Runnable act) throws Exception {
        inParallel(java.util.Collections.nCopies(times, act));
    }

    private static void inParallel(List<Runnable> acts) throws Exception {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        try {
            List<Future<?>> results = new ArrayList<>();
            for (Runnable act : acts) {
                results.add(threads.submit(() -> {
                    Thread.currentThread().setContextClassLoader(loader);
                    start.await();
                    act.run();
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> result : results) {
                result.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private int count(String sql, Object parameter) throws SQLException {
        return Integer.parseInt(text(sql, parameter));
    }

    private String text(String sql, Object parameter) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, parameter);
            try (ResultSet row = select.executeQuery()) {
                assertTrue(row.next(), "no row");
                return row.getString(1);
            }
        }
    }
}
