package jp.concierge.account.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.concierge.account.PendingSignIn;
import jp.concierge.account.SignInService;
import jp.concierge.account.SignInStage;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.web.Messages;

/** {@code /login/code}: the second step, with the authenticator app or a recovery code. */
@Named
@RequestScoped
public class LoginCodeView {
    @Inject
    private SignInService signIns;
    @Inject
    private SignInResponse answer;
    private PendingSignIn pending;
    private String code;

    @PostConstruct
    void look() {
        pending = answer.pendingSecret().flatMap(signIns::pending).filter(found -> found.stage() == SignInStage.CODE_AWAITED).orElse(null);
    }

    public void submit() {
        try {
            answer.proceed(signIns.giveCode(answer.pendingSecret().orElse(null), code));
        } catch (BusinessRuleException e) {
            Messages.show(e.code().equals("account.login.code.wrong") ? e.at("code") : e);
        }
    }

    /** False when the first step was too long ago. */
    public boolean isPending() {
        return pending != null;
    }

    /** The next code of a demonstration account; empty for everybody else. */
    public String getDemonstrationCode() {
        return pending == null ? null : pending.demonstrationCode();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
