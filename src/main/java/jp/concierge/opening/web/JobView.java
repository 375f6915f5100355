package jp.concierge.opening.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.concierge.opening.PublicOpening;
import jp.concierge.opening.PublishedOpenings;
import jp.concierge.shared.web.PathVariables;

/** {@code /jobs/{code}}: one opening as anybody may read it. */
@Named
@RequestScoped
public class JobView {
    @Inject
    private PublishedOpenings openings;
    @Inject
    private PathVariables path;
    private PublicOpening opening;

    public PublicOpening getOpening() {
        if (opening == null) {
            opening = openings.get(path.get("code"));
        }
        return opening;
    }
}
