package jp.concierge.opening.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import jp.concierge.hospital.FacilityDetail;
import jp.concierge.opening.ApiKeyRow;
import jp.concierge.opening.ApiKeyService;
import jp.concierge.opening.ApiKeyTerm;
import jp.concierge.opening.ApiProblemKind;
import jp.concierge.opening.OpeningService;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.web.Acts;
import jp.concierge.shared.web.AppInfo;
import jp.concierge.shared.web.Messages;
import jp.concierge.shared.web.Texts;

/** {@code /partner/api}: the partner's keys for the machine's interface, and how it is called. */
@Named
@RequestScoped
public class PartnerApiView {
    @Inject
    private ApiKeyService keys;
    @Inject
    private OpeningService openings;
    @Inject
    private AppInfo app;
    @Inject
    private Texts texts;
    private List<ApiKeyRow> rows;
    private String name;
    private ApiKeyTerm term = ApiKeyTerm.YEAR;
    private String made;

    public List<ApiKeyRow> getRows() {
        if (rows == null) {
            rows = keys.list();
        }
        return rows;
    }

    /** The new key is shown in the answer to this very request, and never again. */
    public void create() {
        try {
            made = keys.create(name, term);
            name = null;
            rows = null;
        } catch (BusinessRuleException broken) {
            Messages.show(broken);
        }
    }

    public void revoke(String code) {
        Acts.run("/partner/api", "api-key-revoked", () -> keys.revoke(code));
    }

    /** Null unless a key was made in this request. */
    public String getMade() {
        return made;
    }

    public String state(ApiKeyRow row) {
        return texts.get("opening.api.key.state." + (row.holds() ? "holds" : row.revokedAt() == null ? "over" : "revoked"));
    }

    public String tone(ApiKeyRow row) {
        return row.holds() ? "ok" : "none";
    }

    public List<ApiKeyTerm> getTerms() {
        return Arrays.asList(ApiKeyTerm.values());
    }

    public List<ApiProblemKind> getProblems() {
        return Arrays.asList(ApiProblemKind.values());
    }

    /** What openings may be at, by its code. */
    public List<FacilityDetail> getSites() {
        return openings.sites();
    }

    /** A call as one would type it. */
    public String getExample() {
        String site = getSites().isEmpty() ? "" : getSites().get(0).code();
        return texts.get("opening.api.example").replace("{url}", app.getBaseUrl() + ApiExchange.ROOT).replace("{site}", site);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public ApiKeyTerm getTerm() {
        return term;
    }

    public void setTerm(ApiKeyTerm term) {
        this.term = term;
    }
}
