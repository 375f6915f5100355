package jp.concierge.shared.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.Map;

/** A form posts to the very address of its page, query included: what the address says is known on the POST as well. */
public class PageViewHandler extends ViewHandlerWrapper {

    public PageViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    /** No view keeps state, from its first moment: whoever asks for the view map before the template is read must not start a session. */
    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        UIViewRoot view = super.createView(context, viewId);
        view.setTransient(true);
        return view;
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Map<String, Object> request = context.getExternalContext().getRequestMap();
        Object uri = request.get("jakarta.servlet.forward.request_uri");
        if (uri == null || context.getViewRoot() == null || !viewId.equals(context.getViewRoot().getViewId())) {
            return super.getActionURL(context, viewId);
        }
        Object query = request.get("jakarta.servlet.forward.query_string");
        return query == null ? uri.toString() : uri + "?" + query;
    }
}
