package jp.concierge.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.UUID;
import java.util.TreeMap;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.NeutralText;
import jp.concierge.shared.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTextsTest {
    private static final EmailAddress SOMEBODY = new EmailAddress("taro@example.jp");

    @Test
    void noSubjectSenderOrFirstLineOfAnyBundleTellsThePurpose() {
        Map<String, String> telling = new TreeMap<>();
        int subjects = 0;
        for (Map.Entry<String, String> text : Texts.all().entrySet()) {
            boolean subject = text.getKey().matches("mail\\..*\\.subject");
            subjects += subject ? 1 : 0;
            if ((subject || text.getKey().equals("mail.sender") || text.getKey().equals("mail.preheader")) && !NeutralText.isNeutral(text.getValue())) {
                telling.put(text.getKey(), text.getValue());
            }
        }
        assertTrue(subjects > 0);
        assertEquals(Map.of(), telling);
    }

    @Test
    void everySubjectHasItsBodyAndHoldsNoArgumentThatCouldNameAPerson() {
        for (Map.Entry<String, String> text : Texts.all().entrySet()) {
            if (text.getKey().matches("mail\\..*\\.subject")) {
                assertTrue(Texts.all().containsKey(text.getKey().replaceAll("subject$", "body")), text.getKey());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"転職のご案内", "", " ", "お知らせ\r\nBcc: x@example.jp"})
    void aTellingOrBrokenSubjectIsRefusedWithoutQuotingIt(String subject) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> mail(subject, null, false));
        assertFalse(refused.getMessage().contains("転職"));
    }

    @Test
    void advertisingNeedsAnAccountWhoseConsentCanBeAsked() {
        assertThrows(IllegalArgumentException.class, () -> mail("お知らせ", null, true));
        assertTrue(mail("お知らせ", new UUID(0, 1), true).advertising());
    }

    @Test
    void aMailNeverPrintsWhomItIsFor() {
        assertEquals("Mail[test]", mail("お知らせ", null, false).toString());
    }

    private static Mail mail(String subject, UUID account, boolean advertising) {
        return new Mail("test", SOMEBODY, subject, "本文", account, null, null, advertising);
    }
}
