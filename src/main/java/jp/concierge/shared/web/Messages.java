package jp.concierge.shared.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.context.FacesContext;
import jp.concierge.shared.BusinessRuleException;

/** Messages to the person: at a field, or for the whole form. */
public final class Messages {
    private Messages() {
    }

    public static void field(String clientId, String key, Object... arguments) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.addMessage(clientId, message(key, arguments));
        if (clientId != null) {
            // not findComponent, which does not look into forms
            context.getViewRoot().invokeOnComponent(context, clientId, (ignored, component) -> {
                if (component instanceof EditableValueHolder holder) {
                    holder.setValid(false);
                }
            });
        }
        context.validationFailed();
    }

    public static void global(String key, Object... arguments) {
        field(null, key, arguments);
    }

    /** Shows a broken rule where it belongs. */
    public static void show(BusinessRuleException broken) {
        field(broken.field(), broken.code(), broken.arguments());
    }

    private static FacesMessage message(String key, Object... arguments) {
        String text = CDI.current().select(Texts.class).get().format(key, arguments);
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text);
    }
}
