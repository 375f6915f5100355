package jp.concierge.hospital.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.concierge.hospital.CheckKind;
import jp.concierge.hospital.ContractTerms;
import jp.concierge.hospital.PartnerDeskService;
import jp.concierge.hospital.PartnerDetail;
import jp.concierge.hospital.PartnerState;
import jp.concierge.hospital.RefusalGround;
import jp.concierge.settings.OperatorSettings;
import jp.concierge.settings.RuleCode;
import jp.concierge.shared.web.Acts;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Texts;

/** {@code /office/partners/{code}}: one partner before the desk, and all that can be done with it. */
@Named
@RequestScoped
public class PartnerView {
    private static final int SUGGESTED_PERCENT = 20;
    @Inject
    private PartnerDeskService partners;
    @Inject
    private OperatorSettings settings;
    @Inject
    private PathVariables path;
    @Inject
    private Texts texts;
    private PartnerDetail partner;
    private Long version;
    private Map<String, String> typed;

    public PartnerDetail getPartner() {
        if (partner == null) {
            partner = partners.get(code());
        }
        return partner;
    }

    public boolean is(String state) {
        return getPartner().state() == PartnerState.valueOf(state);
    }

    /** What a contract gives back: the tiers of the rules with the number of their field. */
    public List<Tier> getTiers() {
        List<ContractTerms.RefundTier> usual = partners.usualRefunds();
        return IntStream.range(0, usual.size()).mapToObj(i -> new Tier("refund" + i, usual.get(i).days())).toList();
    }

    /** A field for a refund tier. */
    public record Tier(String field, int days) {
    }

    public int cap(int kind) {
        return settings.rules(RuleCode.FEE_CAPS)[kind];
    }

    public void check() {
        act("partner-checked", () -> partners.check(code(), Acts.chosen(CheckKind.class, typed.get("check")), !"FAILED".equals(typed.get("result")), typed.get("checkNote")),
                Map.of("note", "checkNote"));
    }

    public void ask() {
        act("partner-asked", () -> partners.ask(code(), getVersion(), typed.get("question")));
    }

    public void accept() {
        act("partner-accepted", () -> partners.accept(code(), getVersion()), Map.of("email", "accept"));
    }

    public void refuse() {
        act("partner-refused", () -> partners.refuse(code(), getVersion(), Acts.chosen(RefusalGround.class, typed.get("ground")), typed.get("explanation")));
    }

    public void offer() {
        act("partner-contract", () -> partners.offerContract(code(), typed.get("fullTime"), typed.get("partTime"), getTiers().stream().map(tier -> typed.get(tier.field())).toList(),
                typed.get("payBasis")));
    }

    public void posted() {
        act("partner-posted", () -> partners.papersPosted(code()));
    }

    public void dispute(String facility, boolean goesOn) {
        act("partner-disputed", () -> partners.dispute(code(), facility, goesOn));
    }

    public void suspend() {
        act("partner-suspended", () -> partners.suspend(code(), getVersion(), typed.get("reason")));
    }

    public void resume() {
        act("partner-resumed", () -> partners.resume(code(), getVersion()));
    }

    public void note() {
        act("partner-noted", () -> partners.note(code(), typed.get("remark")));
    }

    public void invite() {
        act("partner-invited", () -> partners.inviteAdministrator(code(), typed.get("inviteEmail"), typed.get("inviteLabel")), Map.of("email", "inviteEmail", "label", "inviteLabel"));
    }

    private void act(String done, Runnable act) {
        act(done, act, Map.of());
    }

    private void act(String done, Runnable act, Map<String, String> ids) {
        Acts.run("/office/partners/" + code(), done, act, ids);
    }

    private String code() {
        return path.get("code");
    }

    public Long getVersion() {
        if (version == null) {
            version = getPartner().version();
        }
        return version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }

    /** What stands in the fields, by their names; a contract begins with what is usual. */
    public Map<String, String> getTyped() {
        if (typed == null) {
            typed = new HashMap<>();
            typed.put("fullTime", Integer.toString(Math.min(SUGGESTED_PERCENT, cap(0))));
            typed.put("partTime", Integer.toString(Math.min(SUGGESTED_PERCENT, cap(1))));
            typed.put("payBasis", texts.get("hospital.desk.contract.payBasis.usual"));
            List<ContractTerms.RefundTier> usual = partners.usualRefunds();
            IntStream.range(0, usual.size()).forEach(i -> typed.put("refund" + i, Integer.toString(usual.get(i).percent())));
        }
        return typed;
    }
}
