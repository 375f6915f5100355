package jp.concierge.bootstrap;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import jp.concierge.bootstrap.launcher.OpenRequests;
import jp.concierge.shared.config.Network;
import jp.concierge.shared.config.Setting;
import jp.concierge.shared.web.ClientAddress;

/**
 * Before all other filters: counts the running requests, so that a stop can wait for them, and turns away new ones then.
 * The figures of {@code /metrics} are for the operator's monitoring alone.
 */
public class RequestGate extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final List<Network> MONITORING = Network.list(Setting.METRICS_FROM.get());

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (!OpenRequests.begin()) {
            response.setHeader("Connection", "close");
            response.setHeader("Retry-After", "10");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            if (request.getServletPath().startsWith("/metrics") && MONITORING.stream().noneMatch(n -> n.contains(ClientAddress.of(request)))) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            chain.doFilter(request, response);
            if (OpenRequests.isClosing() && !response.isCommitted()) {
                response.setHeader("Connection", "close");
            }
        } finally {
            OpenRequests.end();
        }
    }

    /** Puts the gate in front. */
    @WebListener
    public static class Registration implements ServletContextListener {

        @Override
        public void contextInitialized(ServletContextEvent event) {
            FilterRegistration.Dynamic gate = event.getServletContext().addFilter("gate", RequestGate.class);
            gate.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        }
    }
}
