package jp.concierge.account.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.concierge.account.EnrolledStep;
import jp.concierge.account.FactorDraft;
import jp.concierge.account.SignInService;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.web.Messages;
import jp.concierge.shared.web.PathVariables;

/** {@code /login/second-factor}: the second step of staff who have no second factor yet; they set it up before anything else. */
@Named
@RequestScoped
public class LoginSecondFactorView {
    @Inject
    private SignInService signIns;
    @Inject
    private SignInResponse answer;
    @Inject
    private PathVariables path;
    private FactorDraft draft;
    private String code;
    private List<String> recoveryCodes = List.of();
    private String home;

    @PostConstruct
    void look() {
        draft = answer.pendingSecret().flatMap(signIns::pending).map(pending -> pending.draft()).orElse(null);
    }

    /** Signs in and shows the recovery codes, this once. */
    public void confirm() {
        try {
            EnrolledStep enrolled = signIns.confirmEnrolment(answer.pendingSecret().orElse(null), code);
            answer.signedIn(enrolled.step());
            recoveryCodes = enrolled.recoveryCodes();
            home = Landing.after(path.getNext(), enrolled.step().roles());
        } catch (BusinessRuleException e) {
            Messages.show(e.code().equals("account.login.code.wrong") ? e.at("code") : e);
        }
    }

    public FactorDraft getDraft() {
        return draft;
    }

    public QrCode getQr() {
        return draft == null ? null : QrCode.of(draft.uri());
    }

    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    public String getHome() {
        return home;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
