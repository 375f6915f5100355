package jp.concierge.hospital;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import jp.concierge.shared.BusinessRuleException;
import org.junit.jupiter.api.Test;

class ContractTermsTest {
    private static final int[] CAPS = {30, 20, 20};
    private static final int[] DAYS = {30, 90, 180};

    @Test
    void no_fee_is_above_the_notified_schedule() {
        assertEquals(30, terms("30", "20", "80", "50", "20").fullTimePercent());
        assertEquals("fullTime", refused("31", "20", "80", "50", "20"));
        assertEquals("partTime", refused("30", "21", "80", "50", "20"));
        assertEquals("fullTime", refused("-1", "20", "80", "50", "20"));
        assertEquals("fullTime", refused("", "20", "80", "50", "20"));
    }

    @Test
    void what_is_typed_in_full_width_is_read() {
        assertEquals(25, terms("２５", "２０", "80", "50", "20").fullTimePercent());
    }

    @Test
    void refunds_fall_with_time_and_survive_their_code() {
        ContractTerms terms = terms("20", "20", "80", "50", "20");
        assertEquals(List.of(new ContractTerms.RefundTier(30, 80), new ContractTerms.RefundTier(90, 50), new ContractTerms.RefundTier(180, 20)), terms.refunds());
        assertEquals(terms.refunds(), ContractTerms.refunds(terms.refundCode()));
        assertEquals("refund0", refused("20", "20", "20", "50", "80"));
        assertEquals("refund1", refused("20", "20", "80", "101", "20"));
    }

    @Test
    void what_counts_as_annual_pay_must_be_said() {
        BusinessRuleException broken = assertThrows(BusinessRuleException.class, () -> ContractTerms.parse("20", "20", List.of("80", "50", "20"), DAYS, " ", CAPS));
        assertEquals("payBasis", broken.field());
    }

    private static ContractTerms terms(String fullTime, String partTime, String... percents) {
        return ContractTerms.parse(fullTime, partTime, List.of(percents), DAYS, "基本給の12か月分と賞与", CAPS);
    }

    private static String refused(String fullTime, String partTime, String... percents) {
        return assertThrows(BusinessRuleException.class, () -> terms(fullTime, partTime, percents)).field();
    }
}
