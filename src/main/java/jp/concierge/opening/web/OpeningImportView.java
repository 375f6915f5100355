package jp.concierge.opening.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Writer;
import jp.concierge.opening.ImportProblem;
import jp.concierge.opening.ImportReport;
import jp.concierge.opening.ImportTemplate;
import jp.concierge.opening.OpeningImportService;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.web.Csv;
import jp.concierge.shared.web.Messages;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Redirects;
import jp.concierge.shared.web.Texts;

/** {@code /partner/openings/import} with its template and its list of mistakes: many openings at once. */
@Named
@RequestScoped
public class OpeningImportView {
    private static final int MOST_SHOWN = 100;
    @Inject
    private OpeningImportService imports;
    @Inject
    private ImportTemplate template;
    @Inject
    private PathVariables path;
    @Inject
    private Texts texts;
    private ImportReport report;

    /** What was sent, looked through; null before. */
    public ImportReport getReport() {
        if (report == null && !path.query("batch").isEmpty()) {
            report = imports.report(path.query("batch"));
        }
        return report;
    }

    /** As many mistakes as one can look at; the file holds all. */
    public java.util.List<ImportProblem> getShown() {
        return getReport().problems().stream().limit(MOST_SHOWN).toList();
    }

    /** Why the file that was just sent could not be read; "" when it could. */
    public String getError() {
        String key = path.query("error");
        return key.matches("[\\w.-]{1,60}") && texts.has(key) && (key.startsWith("opening.import.error.") || key.startsWith("error.throttled")) ? texts.format(key, path.query("about")) : "";
    }

    public void takeAll() {
        take(false);
    }

    public void takeGood() {
        take(true);
    }

    private void take(boolean goodOnly) {
        try {
            imports.take(path.query("batch"), goodOnly);
            Redirects.to("/partner/openings?filter=WRITING&done=opening-imported");
        } catch (BusinessRuleException broken) {
            Messages.show(broken);
        }
    }

    public void writeWorkbook() throws IOException {
        template.workbook(download("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "openings.xlsx").getResponseOutputStream());
        FacesContext.getCurrentInstance().responseComplete();
    }

    public void writeCsv() throws IOException {
        template.csv(download("text/csv;charset=UTF-8", "openings.csv").getResponseOutputWriter());
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** All mistakes as a table. */
    public void writeProblems() throws IOException {
        ImportReport all = getReport();
        Writer out = download("text/csv;charset=UTF-8", "mistakes.csv").getResponseOutputWriter();
        Csv csv = new Csv(out);
        csv.row(texts.get("opening.import.col.row"), texts.get("opening.import.col.column"), texts.get("opening.import.col.field"), texts.get("opening.import.col.problem"));
        if (all != null) {
            for (ImportProblem problem : all.problems()) {
                csv.row(problem.row(), problem.column(), problem.label(), problem.problem());
            }
        }
        out.flush();
        FacesContext.getCurrentInstance().responseComplete();
    }

    private static ExternalContext download(String type, String name) {
        ExternalContext response = FacesContext.getCurrentInstance().getExternalContext();
        response.setResponseContentType(type);
        response.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        return response;
    }
}
