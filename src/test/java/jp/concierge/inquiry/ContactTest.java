package jp.concierge.inquiry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import jp.concierge.doctor.ContactWindow;
import jp.concierge.shared.BusinessRuleException;
import org.junit.jupiter.api.Test;

class ContactTest {

    @Test
    void a_telephone_alone_asks_for_a_call() {
        Contact contact = Contact.parse("", "", "０９０ー１２３４ー５６７８", false, Set.of(ContactWindow.SATURDAY), true);
        assertTrue(contact.wantsCall());
        assertTrue(contact.mayLeaveMessage());
        assertEquals("09012345678", contact.phone().digits());
        assertNull(contact.nickname());
    }

    @Test
    void a_telephone_beside_an_address_is_not_called_unless_wished() {
        Contact contact = Contact.parse("a", "taro@example.jp", "09012345678", false, Set.of(ContactWindow.SATURDAY), true);
        assertFalse(contact.wantsCall());
        assertEquals(Set.of(), contact.windows());
        assertFalse(contact.mayLeaveMessage());
    }

    @Test
    void a_wish_for_a_call_needs_a_telephone() {
        BusinessRuleException refused = assertThrows(BusinessRuleException.class, () -> Contact.parse("", "taro@example.jp", " 　", true, Set.of(), false));
        assertEquals("phone", refused.field());
    }

    @Test
    void each_wrong_field_is_named() {
        assertEquals("email", assertThrows(BusinessRuleException.class, () -> Contact.parse("", "taro@", "", false, Set.of(), false)).field());
        assertEquals("phone", assertThrows(BusinessRuleException.class, () -> Contact.parse("", "", "12345", false, Set.of(), false)).field());
        assertEquals("nickname", assertThrows(BusinessRuleException.class, () -> Contact.parse("𠮷".repeat(61), "", "", false, Set.of(), false)).field());
        assertEquals("𠮷".repeat(60), Contact.parse("𠮷".repeat(60), "", "", false, Set.of(), false).nickname());
    }

    @Test
    void it_tells_nobody_what_it_holds() {
        assertEquals("Contact", Contact.parse("花", "taro@example.jp", "", false, Set.of(), false).toString());
    }
}
