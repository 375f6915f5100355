package jp.concierge.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.primefaces.component.api.InputHolder;

/** What is wrong with the form that was just sent, in the order of its fields, for the list at its top. */
@Named("errors")
@RequestScoped
public class ErrorSummary {
    /** The list is part of the tree that is walked to order it, so that walking asks for the list again. */
    private boolean walking;

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

    public boolean wrong(String clientId) {
        return !FacesContext.getCurrentInstance().getMessageList(clientId).isEmpty();
    }

    /** Something is wrong at a field whose id begins so: the fold that holds it is to stand open. */
    public boolean at(String ids) {
        Iterator<String> wrong = FacesContext.getCurrentInstance().getClientIdsWithMessages();
        while (wrong.hasNext()) {
            String clientId = wrong.next();
            if (clientId != null && clientId.startsWith(ids)) {
                return true;
            }
        }
        return false;
    }

    public int getCount() {
        return getAll().size();
    }

    /** All that concerns the whole form, then the first complaint of every field in the order of the page. */
    public List<Complaint> getAll() {
        FacesContext context = FacesContext.getCurrentInstance();
        List<Complaint> whole = new ArrayList<>();
        Map<String, Complaint> fields = new LinkedHashMap<>();
        for (Iterator<String> ids = context.getClientIdsWithMessages(); ids.hasNext();) {
            String clientId = ids.next();
            List<FacesMessage> messages = context.getMessageList(clientId);
            if (clientId == null) {
                messages.forEach(message -> whole.add(new Complaint(null, "", message.getSummary())));
            } else if (!messages.isEmpty()) {
                fields.put(clientId, new Complaint(clientId, "", messages.get(0).getSummary()));
            }
        }
        if (!fields.isEmpty() && !walking) {
            walking = true;
            context.getViewRoot().visitTree(VisitContext.createVisitContext(context, Set.copyOf(fields.keySet()), Set.of(VisitHint.SKIP_UNRENDERED)), (visit, field) -> {
                Complaint complaint = fields.remove(field.getClientId(context));
                if (complaint != null) {
                    Object label = field.getAttributes().get("label");
                    whole.add(new Complaint(field instanceof InputHolder holder ? holder.getInputClientId() : complaint.clientId, label == null ? "" : label.toString(), complaint.text));
                }
                return VisitResult.ACCEPT;
            });
            walking = false;
        }
        // of fields that are not on the page any more
        whole.addAll(fields.values());
        return whole;
    }
}
