package jp.concierge.hospital.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import jp.concierge.hospital.PartnerApplicationService;
import jp.concierge.hospital.PartnerApplicationService.ApplicationDetail;
import jp.concierge.shared.web.Acts;
import jp.concierge.shared.web.PathVariables;

/** {@code /partner/apply/{secret}}: how an application goes on, seen by who sent it. */
@Named
@RequestScoped
public class ApplicationView {
    @Inject
    private PartnerApplicationService applications;
    @Inject
    private PathVariables path;
    private ApplicationDetail application;
    private String text;

    @PostConstruct
    void open() {
        application = applications.find(path.get("secret")).orElse(null);
        if (application == null) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    public void answer() {
        act("partner-answered", () -> applications.answer(path.get("secret"), text));
    }

    public void withdraw() {
        act("partner-withdrawn", () -> applications.withdraw(path.get("secret")));
    }

    private void act(String done, Runnable act) {
        if (application != null) {
            Acts.run("/partner/apply/" + path.get("secret"), done, act);
        }
    }

    /** Null when the link never was. */
    public ApplicationDetail getApplication() {
        return application;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
