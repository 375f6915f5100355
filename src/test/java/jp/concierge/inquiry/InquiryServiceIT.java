package jp.concierge.inquiry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Ids;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.config.JapanClock;
import jp.concierge.shared.security.FormStamp;
import jp.concierge.shared.security.Role;
import jp.concierge.support.container.ContainerTest;
import jp.concierge.support.container.People;
import org.junit.jupiter.api.Test;

/** What a sender can do, on the real database. */
@ContainerTest
class InquiryServiceIT {
    private static final Duration TYPING = Duration.ofMinutes(1);
    @Inject
    private InquiryService inquiries;
    @Inject
    private InquiryDesk desk;
    @Inject
    private FormStamp stamps;
    @Inject
    private People people;
    @Resource(lookup = "java:app/jdbc/concierge")
    private DataSource database;

    @Test
    void the_same_form_sent_twice_is_one_inquiry() throws SQLException {
        String stamp = stamp();
        SubmitInquiry form = form(stamp, "一度だけ", "");
        Receipt first = submit(form);
        assertEquals(first, submit(form));
        assertEquals(1, messages(first).size());
        assertEquals(1, count("select count(*) from mail_message m join inquiry i on i.id = m.subject_id where i.number = ?", first.number()));
    }

    @Test
    void the_same_form_sent_in_parallel_is_one_inquiry() throws Exception {
        SubmitInquiry form = form(stamp(), "同時に", "");
        Set<Receipt> receipts = new java.util.HashSet<>(inParallel(8, () -> submit(form)));
        assertEquals(1, receipts.size());
        assertEquals(1, messages(receipts.iterator().next()).size());
    }

    @Test
    void what_is_corrected_after_going_back_reaches_the_same_inquiry() throws SQLException {
        String stamp = stamp();
        Receipt receipt = submit(form(stamp, "まちがえた", "taro-" + code() + "@example.jp"));
        String right = "hanako-" + code() + "@example.jp";
        assertEquals(receipt, submit(form(stamp, "書き足した", right)));
        assertEquals(List.of("まちがえた", "書き足した"), messages(receipt).stream().map(Conversation.Line::text).toList());
        InquiryDetail detail = byStaff(() -> desk.get(receipt.number()));
        assertEquals(right, detail.email());
        assertEquals(2, count("select count(*) from mail_message m join inquiry i on i.id = m.subject_id where i.number = ?", receipt.number()), "the corrected address gets the link as well");
    }

    @Test
    void a_secret_opens_its_own_inquiry_and_no_other() {
        Receipt one = submit(form(stamp(), "ひとつめ", ""));
        Receipt other = submit(form(stamp(), "ふたつめ", ""));
        assertNotEquals(one.secret(), other.secret());
        assertEquals("ひとつめ", messages(one).get(0).text());
        assertTrue(find(one.secret().substring(1) + "A").isEmpty());
        assertTrue(find(one.number()).isEmpty());
        assertTrue(find(null).isEmpty());
        assertTrue(find("' or '1'='1").isEmpty());
        assertThrows(NotFoundException.class, () -> write(Ids.secret(), "よその人"));
        people.asVisitor(() -> assertThrows(NotFoundException.class, () -> inquiries.settle(Ids.secret())));
    }

    @Test
    void a_link_ends_ninety_days_after_the_inquiry() {
        Receipt receipt = submit(form(stamp(), "終わる", ""));
        people.asVisitor(() -> inquiries.settle(receipt.secret()));
        JapanClock.shifted(Duration.ofDays(89), () -> assertTrue(find(receipt.secret()).isPresent()));
        JapanClock.shifted(Duration.ofDays(91), () -> {
            assertTrue(find(receipt.secret()).isEmpty());
            assertThrows(NotFoundException.class, () -> write(receipt.secret(), "遅すぎた"));
        });
    }

    @Test
    void what_looks_like_spam_is_held_and_no_mail_goes_out() throws SQLException {
        String email = "held-" + code() + "@example.jp";
        AtomicReference<Receipt> receipt = new AtomicReference<>();
        people.asVisitor(() -> receipt.set(inquiries.submit(new SubmitInquiry(stamp(), InquirySender.OTHER, InquiryTopic.OTHER, "罠", "", email, "", false, Set.of(), false, "filled"))));
        String number = receipt.get().number();
        InquiryDetail held = byStaff(() -> desk.get(number));
        assertEquals(InquiryState.SUSPECTED, held.state());
        assertEquals(Set.of(Suspicion.TRAP), held.suspicion());
        assertEquals(0, count("select count(*) from mail_message m join inquiry i on i.id = m.subject_id where i.number = ?", number));
        assertTrue(find(receipt.get().secret()).orElseThrow().isWaiting(), "its sender sees nothing of it");
        byStaff(() -> {
            desk.release(number, held.version());
            return null;
        });
        assertEquals(1, count("select count(*) from mail_message m join inquiry i on i.id = m.subject_id where i.number = ?", number));
    }

    @Test
    void haste_is_held() {
        Receipt receipt = submit(new SubmitInquiry(stamps.issue(), InquirySender.DOCTOR, InquiryTopic.OTHER, "速すぎる", "", "", "090-1234-5678", true, Set.of(), false, ""));
        assertEquals(Set.of(Suspicion.HASTE), byStaff(() -> desk.get(receipt.number())).suspicion());
    }

    @Test
    void many_inquiries_for_one_mailbox_are_held_from_the_fourth_on() {
        String email = "victim-" + code() + "@example.jp";
        List<Suspicion> signs = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Receipt receipt = submit(form(stamp(), "何度も " + i, email));
            signs.addAll(byStaff(() -> desk.get(receipt.number())).suspicion());
        }
        assertEquals(List.of(Suspicion.ONE_CONTACT, Suspicion.ONE_CONTACT), signs);
    }

    @Test
    void a_tampered_stamp_is_refused() {
        String stamp = stamp();
        for (String bad : new String[] {null, "", "x", stamp.substring(0, stamp.length() - 2) + "AA", stamp.replaceFirst("\\.\\d+\\.", ".1000000000."), "9" + stamp.substring(1)}) {
            if (!stamp.equals(bad)) {
                assertEquals("inquiry.error.stamp", refusal(form(bad, "こわれた", "")).code());
            }
        }
    }

    @Test
    void bad_input_is_refused_at_its_field() {
        assertEquals("text", refusal(form(stamp(), " \u3000\n\u0000", "")).field());
        assertEquals("text", refusal(form(stamp(), "長".repeat(4001), "")).field());
        assertEquals("email", refusal(new SubmitInquiry(stamp(), InquirySender.DOCTOR, InquiryTopic.OTHER, "連絡先なし", "", " ", null, false, Set.of(), false, "")).field());
        assertEquals("email", refusal(form(stamp(), "不正", "a@b@c..jp\r\nBcc: x@example.jp")).field());
        assertEquals("email", refusal(form(stamp(), "大学の", "taro@med.example-u.ac.jp")).field());
        assertEquals("phone", refusal(new SubmitInquiry(stamp(), InquirySender.DOCTOR, InquiryTopic.OTHER, "短い", "", "", "０１２", true, Set.of(), false, "")).field());
    }

    @Test
    void odd_characters_come_back_as_they_were_written() {
        String text = "𠮷田・髙橋・﨑 👩‍⚕️ '; drop table inquiry; -- <script>alert(1)</script>\n二行目";
        Receipt receipt = submit(form(stamp(), text + "\u0000\u202E", ""));
        assertEquals(text, messages(receipt).get(0).text());
    }

    @Test
    void a_hospital_may_write_from_its_own_domain() {
        AtomicReference<Receipt> receipt = new AtomicReference<>();
        String stamp = stamp();
        people.asVisitor(() -> receipt.set(inquiries.submit(new SubmitInquiry(stamp, InquirySender.HOSPITAL, InquiryTopic.HIRING, "募集", "病院", "jinji-" + code() + "@hosp.example-u.ac.jp", "",
                false, Set.of(), false, ""))));
        assertFalse(receipt.get().number().isEmpty());
    }

    @Test
    void nothing_that_was_typed_stands_in_the_tables_in_clear() throws SQLException {
        String mark = "極秘" + code();
        Receipt receipt = submit(new SubmitInquiry(stamp(), InquirySender.DOCTOR, InquiryTopic.LEAVING, mark, mark, mark.substring(2) + "@example.jp", "", false, Set.of(), false, ""));
        write(receipt.secret(), mark + "の続き");
        byStaff(() -> {
            desk.note(receipt.number(), stamps.issue(), InquiryNote.Kind.NOTE, mark + "のメモ", false);
            desk.saveDraft(receipt.number(), mark + "の下書き");
            return null;
        });
        for (String table : new String[] {"inquiry", "inquiry_message", "inquiry_note", "inquiry_draft", "audit_entry", "mail_message"}) {
            assertEquals(0, count("select count(*) from " + table + " t where t::text like '%' || ? || '%'", mark), table);
            assertEquals(0, count("select count(*) from " + table + " t where t::text like '%' || ? || '%'", mark.substring(2)), table);
            assertEquals(0, count("select count(*) from " + table + " t where t::text like '%' || ? || '%'", receipt.secret()), table);
        }
    }

    private static String code() {
        return Ids.code(8);
    }

    private static SubmitInquiry form(String stamp, String text, String email) {
        return new SubmitInquiry(stamp, InquirySender.DOCTOR, InquiryTopic.LEAVING, text, "", email.isEmpty() ? "sender-" + code() + "@example.jp" : email, "", false, Set.of(), false, "");
    }

    /** Of a form that was shown a minute ago. */
    private String stamp() {
        AtomicReference<String> stamp = new AtomicReference<>();
        JapanClock.shifted(TYPING.negated(), () -> stamp.set(stamps.issue()));
        return stamp.get();
    }

    private Receipt submit(SubmitInquiry form) {
        AtomicReference<Receipt> receipt = new AtomicReference<>();
        people.asVisitor(() -> receipt.set(inquiries.submit(form)));
        return receipt.get();
    }

    private BusinessRuleException refusal(SubmitInquiry form) {
        AtomicReference<BusinessRuleException> refused = new AtomicReference<>();
        people.asVisitor(() -> refused.set(assertThrows(BusinessRuleException.class, () -> inquiries.submit(form))));
        return refused.get();
    }

    private void write(String secret, String text) {
        String stamp = stamp();
        AtomicReference<RuntimeException> thrown = new AtomicReference<>();
        people.asVisitor(() -> {
            try {
                inquiries.write(secret, stamp, text);
            } catch (RuntimeException e) {
                thrown.set(e);
            }
        });
        if (thrown.get() != null) {
            throw thrown.get();
        }
    }

    private java.util.Optional<Conversation> find(String secret) {
        AtomicReference<java.util.Optional<Conversation>> found = new AtomicReference<>();
        people.asVisitor(() -> found.set(inquiries.find(secret)));
        return found.get();
    }

    private List<Conversation.Line> messages(Receipt receipt) {
        return find(receipt.secret()).orElseThrow().lines();
    }

    private <T> T byStaff(java.util.function.Supplier<T> act) {
        return people.by(people.person(Role.CONSULTANT), act);
    }

    private long count(String sql, String parameter) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    static <T> List<T> inParallel(int times, Callable<T> act) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
