package jp.concierge.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.GoneException;
import jp.concierge.shared.Ids;
import jp.concierge.shared.NotFoundException;

/**
 * The last net: whatever nobody handled becomes an error page with an incident number; the log holds the number and the
 * kind of failure and its trace, never the data that was being worked on.
 */
public class IncidentFilter extends HttpFilter {
    public static final String NUMBER = "concierge.incident";
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger("jp.concierge.incident");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (Exception e) {
            if (response.isCommitted()) {
                log(request, e);
                return;
            }
            response.resetBuffer();
            if (find(e, GoneException.class)) {
                response.sendError(HttpServletResponse.SC_GONE);
            } else if (find(e, NotFoundException.class)) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else if (find(e, SecurityException.class) || find(e, jakarta.ejb.EJBAccessException.class)) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            } else if (isTooOften(e)) {
                response.sendError(Messages.TOO_MANY_REQUESTS);
            } else {
                log(request, e);
                response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
        }
    }

    private static void log(HttpServletRequest request, Exception e) {
        String number = Ids.code(8);
        request.setAttribute(NUMBER, number);
        String page = request.getAttribute(PageMatch.ATTRIBUTE) instanceof PageMatch match ? match.rule().path() : "-";
        LOG.log(Level.SEVERE, "Incident " + number + " on " + request.getMethod() + " " + page, new WithoutMessages(e));
    }

    private static boolean find(Throwable e, Class<? extends Throwable> type) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTooOften(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof BusinessRuleException broken && Messages.isTooOften(broken)) {
                return true;
            }
        }
        return false;
    }

    /** A copy of a failure that keeps types and traces but drops messages, which may quote what a person typed. */
    private static final class WithoutMessages extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WithoutMessages(Throwable original) {
            super(original.getClass().getName(), original.getCause() == null ? null : new WithoutMessages(original.getCause()));
            setStackTrace(original.getStackTrace());
        }
    }
}
