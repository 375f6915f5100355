package jp.concierge.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What is wrong with the form that was just sent, in the order of its fields, for the list at its top. */
@Named("errors")
@RequestScoped
public class ErrorSummary {

    /**
     * One complaint.
     *
     * @param clientId the field it is about; null when it is about the form as a whole
     * @param label what the field is called on the page; empty when unknown
     */
    public record Complaint(String clientId, String label, String text) {
    }

    public boolean isAny() {
        return !FacesContext.getCurrentInstance().getMessageList().isEmpty();
    }

    public int getCount() {
        return getAll().size();
    }

    /** The first complaint of every field and all that concern the whole form, which come first. */
    public List<Complaint> getAll() {
        FacesContext context = FacesContext.getCurrentInstance();
        List<Complaint> whole = new ArrayList<>();
        List<Complaint> fields = new ArrayList<>();
        for (Iterator<String> ids = context.getClientIdsWithMessages(); ids.hasNext();) {
            String clientId = ids.next();
            List<FacesMessage> messages = context.getMessageList(clientId);
            if (clientId == null) {
                messages.forEach(message -> whole.add(new Complaint(null, "", message.getSummary())));
            } else if (!messages.isEmpty()) {
                fields.add(new Complaint(clientId, label(context, clientId), messages.get(0).getSummary()));
            }
        }
        whole.addAll(fields);
        return whole;
    }

    private static String label(FacesContext context, String clientId) {
        StringBuilder found = new StringBuilder();
        context.getViewRoot().invokeOnComponent(context, clientId, (ignored, field) -> {
            Object label = field.getAttributes().get("label");
            found.append(label == null ? "" : label);
        });
        return found.toString();
    }
}
