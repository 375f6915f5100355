package jp.concierge.hospital.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import jp.concierge.hospital.EnterFacility;
import jp.concierge.hospital.FacilityDetail;
import jp.concierge.hospital.FacilityFacts;
import jp.concierge.hospital.MyPartnerService;
import jp.concierge.hospital.SiteKind;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.shared.web.Acts;
import jp.concierge.shared.web.PathVariables;

/** {@code /partner/facility/new} and {@code /partner/facility/{code}}: one site. */
@Named
@RequestScoped
public class FacilityView {
    @Inject
    private MyPartnerService service;
    @Inject
    private ReferenceTables reference;
    @Inject
    private PathVariables path;
    private FacilityDetail facility;
    private Map<String, String> typed;
    private Long version;

    /** Null for a new one. */
    public FacilityDetail getFacility() {
        if (facility == null && !isNew()) {
            facility = service.getFacility(path.get("code"));
        }
        return facility;
    }

    public boolean isNew() {
        return path.get("code") == null;
    }

    public void save() {
        EnterFacility entered = new EnterFacility(typed.get("institution"), typed.get("name"), Acts.chosen(SiteKind.class, typed.get("kind")), typed.get("legalName"), typed.get("postal"),
                typed.get("address"), typed.get("beds"), typed.get("about"));
        if (isNew()) {
            Acts.run("/partner/facility", "facility-added", () -> service.addFacility(entered));
        } else {
            Acts.run("/partner/facility", "facility-changed", () -> service.changeFacility(path.get("code"), getVersion(), entered));
        }
    }

    /** What stands in the fields, by their names. */
    public Map<String, String> getTyped() {
        if (typed == null) {
            typed = new HashMap<>();
            if (!FacesContext.getCurrentInstance().isPostback()) {
                if (isNew()) {
                    typed.put("legalName", service.get().legalName());
                } else {
                    show(getFacility().facts());
                }
            }
        }
        return typed;
    }

    private void show(FacilityFacts facts) {
        typed.put("institution", facts.institutionId());
        typed.put("name", facts.name());
        typed.put("kind", facts.kind().name());
        typed.put("legalName", facts.legalName());
        typed.put("postal", facts.place().postal().replaceFirst("^(\\d{3})", "$1-"));
        typed.put("address", reference.prefectureName(facts.place().prefecture()) + facts.place().address());
        typed.put("beds", facts.beds() == null ? null : facts.beds().toString());
        typed.put("about", facts.about());
    }

    public Long getVersion() {
        if (version == null && !isNew()) {
            version = getFacility().version();
        }
        return version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }
}
