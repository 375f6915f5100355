package jp.concierge.audit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.concierge.audit.AuditRow;
import jp.concierge.audit.AuditService;
import jp.concierge.shared.web.Csv;
import jp.concierge.shared.web.Dates;
import jp.concierge.shared.web.Texts;

/** {@code /office/audit.csv}: the search of the page as a table, newest first. */
@Named
@RequestScoped
public class AuditCsvView {
    @Inject
    private AuditService service;
    @Inject
    private AuditView search;
    @Inject
    private AuditTexts words;
    @Inject
    private Texts texts;
    @Inject
    private Dates dates;
    @Inject
    private Clock clock;

    /** Writes the answer before any page is rendered. */
    public void write() throws IOException {
        List<AuditRow> rows = service.export(search.query());
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext response = context.getExternalContext();
        response.setResponseContentType("text/csv;charset=UTF-8");
        response.setResponseHeader("Content-Disposition", "attachment; filename=\"audit-" + LocalDate.now(clock) + ".csv\"");
        Writer out = response.getResponseOutputWriter();
        Csv csv = new Csv(out);
        csv.row(texts.get("audit.col.number"), texts.get("audit.col.at"), texts.get("audit.col.who"), texts.get("audit.col.role"), texts.get("audit.col.address"),
                texts.get("audit.col.action"), texts.get("audit.col.subject"), texts.get("audit.col.subjectId"), texts.get("audit.col.detail"));
        for (AuditRow row : rows) {
            csv.row(row.number(), dates.iso(row.at()), words.who(row), words.roles(row), row.address(), texts.label(row.action()), words.subject(row.subjectType()),
                    row.subjectId(), String.join(" / ", words.details(row)));
        }
        out.flush();
        context.responseComplete();
    }
}
