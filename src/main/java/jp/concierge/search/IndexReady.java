package jp.concierge.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the index of this node holds all that is committed; false while it is built and when it cannot follow. */
@ApplicationScoped
public class IndexReady {
    @Inject
    private NodeIndex index;

    @Produces
    @Readiness
    HealthCheck search() {
        return () -> HealthCheckResponse.named("search").status(isUpToDate()).withData("openings", index.size()).withData("builtInMillis", index.lastBuild().toMillis()).build();
    }

    private boolean isUpToDate() {
        try {
            index.follow();
            return index.isUpToDate();
        } catch (RuntimeException e) {
            return false;
        }
    }
}
