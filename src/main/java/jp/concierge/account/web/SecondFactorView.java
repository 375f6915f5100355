package jp.concierge.account.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.concierge.account.FactorDraft;
import jp.concierge.account.SecondFactorService;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.web.Messages;
import jp.concierge.shared.web.PathVariables;

/** {@code /my/security/second-factor} and its like: the picture to read with the app, the first code, then the recovery codes. */
@Named
@RequestScoped
public class SecondFactorView {
    @Inject
    private SecondFactorService factors;
    @Inject
    private PathVariables path;
    private FactorDraft draft;
    private String code;
    private List<String> recoveryCodes = List.of();

    @PostConstruct
    void look() {
        draft = factors.findDraft().orElse(null);
    }

    /** The recovery codes are shown in the answer to this very request, and never again. */
    public void confirm() {
        try {
            recoveryCodes = factors.confirm(code);
        } catch (BusinessRuleException e) {
            Messages.show(e);
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

    public String getBack() {
        return path.getRequested().replaceFirst("/second-factor$", "");
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
