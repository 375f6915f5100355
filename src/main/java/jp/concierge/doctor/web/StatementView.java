package jp.concierge.doctor.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.concierge.doctor.BusinessStatement;
import jp.concierge.doctor.DoctorService;
import jp.concierge.doctor.MyHome;
import jp.concierge.settings.OperatorSettings;
import jp.concierge.shared.web.AppInfo;
import jp.concierge.shared.web.Redirects;

/** {@code /my/statement}: the statement of the agency's business on the doctor's screen; opening it is the delivery. */
@Named
@RequestScoped
public class StatementView {
    @Inject
    private DoctorService doctors;
    @Inject
    private BusinessStatement statement;
    @Inject
    private OperatorSettings operator;
    @Inject
    private AppInfo app;

    public void show() {
        doctors.statementShown();
    }

    public MyHome getHome() {
        return doctors.home();
    }

    public String getVersion() {
        return statement.version();
    }

    public List<BusinessStatement.Section> getSections() {
        return statement.sections(name -> name.equals("baseUrl") ? app.getBaseUrl() : operator.named(name));
    }

    public void acknowledge() {
        doctors.acknowledgeStatement();
        Redirects.to("/my?done=read");
    }
}
