package jp.concierge.hospital;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.concierge.shared.BusinessRuleException;

/**
 * What a contract with a partner says about money (R6). Nothing is owed before somebody is hired.
 *
 * @param fullTimePercent of the theoretical annual pay
 * @param partTimePercent of the pay of a regular part-time post
 * @param refunds what is given back when somebody leaves early, in the order of days
 * @param payBasis what counts as theoretical annual pay
 */
public record ContractTerms(int fullTimePercent, int partTimePercent, List<RefundTier> refunds, String payBasis) {

    /** Until this many days from the first day of work, this percentage of the fee is given back. */
    public record RefundTier(int days, int percent) {
    }

    public ContractTerms {
        refunds = List.copyOf(refunds);
    }

    /**
     * @param caps of the notified schedule: full time, regular part time
     * @throws BusinessRuleException at the field; no fee above the notified schedule (R6)
     */
    static ContractTerms parse(String fullTime, String partTime, List<String> percents, int[] days, String payBasis, int[] caps) {
        List<RefundTier> tiers = IntStream.range(0, days.length).mapToObj(i -> new RefundTier(days[i], percent(percents.get(i), 100, "refund" + i))).toList();
        if (IntStream.range(1, tiers.size()).anyMatch(i -> tiers.get(i).percent() > tiers.get(i - 1).percent())) {
            throw new BusinessRuleException("hospital.error.refund.order").at("refund0");
        }
        return new ContractTerms(percent(fullTime, caps[0], "fullTime"), percent(partTime, caps[1], "partTime"), tiers, PartnerInput.requiredText(payBasis, "payBasis"));
    }

    private static int percent(String typed, int most, String field) {
        Integer number = PartnerInput.number(typed, most, field);
        if (number == null) {
            throw new BusinessRuleException("error.name.empty").at(field);
        }
        return number;
    }

    /** {@code 30:80,90:50}. */
    String refundCode() {
        return refunds.stream().map(tier -> tier.days() + ":" + tier.percent()).collect(Collectors.joining(","));
    }

    static List<RefundTier> refunds(String code) {
        return Arrays.stream(code.split(",")).map(tier -> new RefundTier(Integer.parseInt(tier.split(":")[0]), Integer.parseInt(tier.split(":")[1]))).toList();
    }
}
