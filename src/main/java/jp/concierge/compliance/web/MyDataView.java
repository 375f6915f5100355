package jp.concierge.compliance.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import jp.concierge.compliance.PersonalDataFormat;
import jp.concierge.compliance.PersonalDataService;
import jp.concierge.compliance.PersonalFile;
import jp.concierge.compliance.PrivacyRequestKind;
import jp.concierge.compliance.PrivacyRequestRow;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.web.Messages;
import jp.concierge.shared.web.Redirects;

/** {@code /my/data}: take the data away, have it corrected or stopped, erase it. */
@Named
@RequestScoped
public class MyDataView {
    private static final String HERE = "/my/data";
    @Inject
    private PersonalDataService service;
    private String format = PersonalDataFormat.PDF.name();
    private String password;
    private String kind;
    private String text;
    private String erasePassword;
    private String eraseText;
    private boolean understood;
    private List<PrivacyRequestRow> requests;

    /** Answers with the file itself; nothing of it is kept anywhere. */
    public void export() {
        try {
            PersonalFile file = service.export(format == null ? null : PersonalDataFormat.valueOf(format), password);
            FacesContext faces = FacesContext.getCurrentInstance();
            ExternalContext response = faces.getExternalContext();
            response.setResponseContentType(file.format().contentType());
            response.setResponseContentLength(file.bytes().length);
            response.setResponseHeader("Content-Disposition", "attachment; filename=\"" + file.format().fileName() + "\"");
            response.getResponseOutputStream().write(file.bytes());
            faces.responseComplete();
        } catch (BusinessRuleException broken) {
            Messages.show(broken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void request() {
        act("compliance.requested", () -> service.request(kind == null ? null : PrivacyRequestKind.valueOf(kind), text));
    }

    public void erase() {
        if (!understood) {
            Messages.field("understood", "error.compliance.understood");
            return;
        }
        act("compliance.erasure", () -> service.requestErasure(erasePassword, eraseText));
    }

    public void withdraw(String code) {
        act("compliance.withdrawn", () -> service.withdraw(code));
    }

    public List<PrivacyRequestRow> getRequests() {
        if (requests == null) {
            requests = service.listRequests();
        }
        return requests;
    }

    /** The erasure that is under way; null when none is. */
    public PrivacyRequestRow getErasure() {
        return getRequests().stream().filter(r -> r.kind() == PrivacyRequestKind.ERASURE && r.isOpen()).findFirst().orElse(null);
    }

    public PersonalDataFormat[] getFormats() {
        return PersonalDataFormat.values();
    }

    public List<PrivacyRequestKind> getKinds() {
        return List.of(PrivacyRequestKind.CORRECTION, PrivacyRequestKind.STOP_OF_USE);
    }

    private void act(String done, Runnable act) {
        try {
            act.run();
            Redirects.to(HERE + "?done=" + done);
        } catch (BusinessRuleException broken) {
            requests = null;
            Messages.show(broken);
        }
    }

    public String getFormat() {
        return format;
    }

    public void setFormat(String format) {
        this.format = format;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getErasePassword() {
        return erasePassword;
    }

    public void setErasePassword(String erasePassword) {
        this.erasePassword = erasePassword;
    }

    public String getEraseText() {
        return eraseText;
    }

    public void setEraseText(String eraseText) {
        this.eraseText = eraseText;
    }

    public boolean isUnderstood() {
        return understood;
    }

    public void setUnderstood(boolean understood) {
        this.understood = understood;
    }
}
