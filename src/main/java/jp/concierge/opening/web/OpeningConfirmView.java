package jp.concierge.opening.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.concierge.opening.OpeningRow;
import jp.concierge.opening.PublishedOpenings;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.web.Acts;
import jp.concierge.shared.web.PathVariables;

/** {@code /partner/confirm/{secret}}: the link of the mail that asks whether an opening still holds; one press, no sign-in. */
@Named
@RequestScoped
public class OpeningConfirmView {
    @Inject
    private PublishedOpenings openings;
    @Inject
    private PathVariables path;
    private OpeningRow opening;
    private boolean over;

    /** Null when the link was used already, or a newer one was sent. */
    public OpeningRow getOpening() {
        if (opening == null && !over) {
            try {
                opening = openings.getBySecret(path.get("secret"));
            } catch (NotFoundException none) {
                over = true;
            }
        }
        return opening;
    }

    public boolean isDone() {
        return "opening-confirmed".equals(path.query("done"));
    }

    public void confirm() {
        try {
            Acts.run("/partner/confirm/" + path.get("secret"), "opening-confirmed", () -> openings.confirmBySecret(path.get("secret")));
        } catch (NotFoundException none) {
            over = true;
        }
    }
}
