package jp.concierge.hospital.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import jp.concierge.hospital.MyPartner;
import jp.concierge.hospital.MyPartnerService;
import jp.concierge.hospital.PartnerLack;
import jp.concierge.hospital.PartnerStatement;
import jp.concierge.settings.OperatorSettings;
import jp.concierge.settings.Paper;
import jp.concierge.shared.web.Acts;
import jp.concierge.shared.web.AppInfo;

/** {@code /partner/facility} and {@code /partner/contract}: the partner itself, its sites, contract, papers and declaration. */
@Named
@RequestScoped
public class MyPartnerView {
    @Inject
    private MyPartnerService service;
    @Inject
    private PartnerStatement statement;
    @Inject
    private OperatorSettings operator;
    @Inject
    private AppInfo app;
    private MyPartner partner;
    private int number;
    private boolean agreed;
    private String[] clear = {};
    private String exception;

    public MyPartner getPartner() {
        if (partner == null) {
            partner = service.get();
        }
        return partner;
    }

    public boolean lacks(String lack) {
        return getPartner().lacks().contains(PartnerLack.valueOf(lack));
    }

    public List<Paper.Section> getSections() {
        return statement.sections(name -> name.equals("baseUrl") ? app.getBaseUrl() : operator.named(name));
    }

    /** Last day on which the declaration is good. */
    public LocalDate getDeclaredUntil() {
        return getPartner().declaration().until().minusDays(1);
    }

    public void agree() {
        Acts.run("/partner/contract", "contract-agreed", () -> service.agree(number, agreed));
    }

    public void acknowledge() {
        Acts.run("/partner/contract", "papers-read", service::acknowledgePapers);
    }

    public void declare() {
        Acts.run("/partner/contract", "law-declared", () -> service.declare(PartnerChoices.points(clear), exception));
    }

    /** Of the offered contract that was read. */
    public int getNumber() {
        return number != 0 || getPartner().offered() == null ? number : getPartner().offered().number();
    }

    public void setNumber(int number) {
        this.number = number;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }

    public String[] getClear() {
        return clear.clone();
    }

    public void setClear(String[] clear) {
        this.clear = clear == null ? new String[0] : clear.clone();
    }

    public String getException() {
        return exception;
    }

    public void setException(String exception) {
        this.exception = exception;
    }
}
