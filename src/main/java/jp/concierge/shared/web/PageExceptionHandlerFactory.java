package jp.concierge.shared.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.util.Iterator;
import jp.concierge.shared.BusinessRuleException;

/** Broken rules that a view did not catch become messages of the page; everything else goes on to the incident filter. */
public class PageExceptionHandlerFactory extends ExceptionHandlerFactory {

    public PageExceptionHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new PageExceptionHandler(getWrapped().getExceptionHandler());
    }

    private static final class PageExceptionHandler extends ExceptionHandlerWrapper {

        PageExceptionHandler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            for (Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext();) {
                Throwable failure = events.next().getContext().getException();
                for (Throwable t = failure; t != null; t = t.getCause()) {
                    if (t instanceof BusinessRuleException broken) {
                        Messages.show(broken);
                        events.remove();
                        break;
                    }
                    if (t instanceof ViewExpiredException expired) {
                        FacesContext.getCurrentInstance().getExternalContext().getRequestMap().put("concierge.expired", true);
                        throw new FacesException(expired);
                    }
                }
            }
            getWrapped().handle();
        }
    }
}
