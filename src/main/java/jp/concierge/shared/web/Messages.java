package jp.concierge.shared.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jp.concierge.shared.BusinessRuleException;

/** Messages to the person: at a field, or for the whole form. */
public final class Messages {
    static final int TOO_MANY_REQUESTS = 429;

    private Messages() {
    }

    static boolean isTooOften(BusinessRuleException broken) {
        return broken.code().startsWith("error.throttled") || broken.code().startsWith("account.login.wait");
    }

    public static void field(String clientId, String key, Object... arguments) {
        // the field stays valid: one that is not, and has gone through conversion, would be shown empty, and what was typed lost
        FacesContext context = FacesContext.getCurrentInstance();
        context.addMessage(clientId, message(key, arguments));
        context.validationFailed();
    }

    public static void global(String key, Object... arguments) {
        field(null, key, arguments);
    }

    /** Shows a broken rule where it belongs. What came too often is answered so (429), with all that was typed. */
    public static void show(BusinessRuleException broken) {
        if (isTooOften(broken)) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(TOO_MANY_REQUESTS);
        }
        field(broken.field(), broken.code(), broken.arguments());
    }

    private static FacesMessage message(String key, Object... arguments) {
        String text = CDI.current().select(Texts.class).get().format(key, arguments);
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text);
    }
}
