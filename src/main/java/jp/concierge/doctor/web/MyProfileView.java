package jp.concierge.doctor.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.concierge.doctor.ChangeProfile;
import jp.concierge.doctor.ConsentPurpose;
import jp.concierge.doctor.ConsentRow;
import jp.concierge.doctor.ConsentTexts;
import jp.concierge.doctor.DoctorService;
import jp.concierge.doctor.MyProfile;
import jp.concierge.doctor.Profile;
import jp.concierge.doctor.RevisionRow;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.web.Messages;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Redirects;
import jp.concierge.shared.web.Texts;

/** {@code /my/profile}: who the doctor is, how to reach them, from whom to hide them; what was changed, and taking it back. */
@Named
@RequestScoped
public class MyProfileView {
    private static final String PAGE = "/my/profile";
    @Inject
    private DoctorService doctors;
    @Inject
    private ReferenceTables reference;
    @Inject
    private ConsentTexts consentTexts;
    @Inject
    private PathVariables path;
    @Inject
    private Texts texts;
    private MyProfile mine;
    private ProfileForm form;
    private Long version;
    private Boolean advertising;

    public void check(ComponentSystemEvent event) {
        FormCheck.contact();
        FormCheck.note("contactNote", Profile.NOTE_LONGEST);
        String specialty = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("specialty");
        UIInput narrower = (UIInput) event.getComponent().findComponent("subspecialty");
        if (narrower.isValid() && narrower.getValue() != null && reference.findSubspecialty(narrower.getValue().toString(), specialty).isEmpty()) {
            Messages.field("subspecialty", "error.doctor.subspecialty");
        }
    }

    public void save() {
        try {
            boolean changed = doctors.changeProfile(new ChangeProfile(version, getForm().typed(), getForm().channels(), getForm().windows(), getForm().getVoicemail(),
                    getForm().getCallerWords()));
            Redirects.to(PAGE + "?done=" + (changed ? "saved" : "unchanged"));
        } catch (StaleEditException stale) {
            MyProfile now = doctors.profile();
            version = now.version();
            Messages.global("doctor.stale", changedSince(now.revisions(), texts));
        } catch (BusinessRuleException broken) {
            Messages.show(broken);
        }
    }

    public void saveAdvertising() {
        try {
            doctors.advertising(advertising, consentTexts.get(ConsentPurpose.ADVERTISING_MAIL).hash(), PAGE);
            Redirects.to(PAGE + "?done=saved");
        } catch (BusinessRuleException broken) {
            Messages.show(broken);
        }
    }

    public void undo() {
        doctors.undo(getUndone().id());
        Redirects.to(PAGE + "?done=undone");
    }

    /** The change that is to be taken back, from the address; null when none is asked for. */
    public RevisionRow getUndone() {
        return undone(path.query("undo"), doctors);
    }

    public List<SelectItem> getSubspecialties() {
        return reference.getSpecialties().stream().filter(s -> !reference.subspecialtiesOf(s.code()).isEmpty())
                .<SelectItem>map(s -> new SelectItemGroup(s.name(), null, false,
                        reference.subspecialtiesOf(s.code()).stream().map(n -> new SelectItem(n.code(), n.name())).toArray(SelectItem[]::new)))
                .toList();
    }

    /** Names of the changed fields in words. */
    public String fields(RevisionRow row) {
        return words(row, texts);
    }

    public MyProfile getMine() {
        if (mine == null) {
            mine = doctors.profile();
        }
        return mine;
    }

    public ProfileForm getForm() {
        if (form == null) {
            form = ProfileForm.of(getMine().profile(), getMine().contact());
        }
        return form;
    }

    public Long getVersion() {
        return version == null ? Long.valueOf(getMine().version()) : version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }

    public boolean isAdvertising() {
        return advertising == null ? getMine().consents().stream().anyMatch(c -> c.purpose() == ConsentPurpose.ADVERTISING_MAIL && c.isLive()) : advertising;
    }

    public void setAdvertising(boolean advertising) {
        this.advertising = advertising;
    }

    public String getAdvertisingText() {
        return consentTexts.get(ConsentPurpose.ADVERTISING_MAIL).text();
    }

    public List<ConsentRow> getConsents() {
        return getMine().consents();
    }

    static RevisionRow undone(String asked, DoctorService doctors) {
        if (asked.isEmpty()) {
            return null;
        }
        try {
            return doctors.revision(UUID.fromString(asked));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("revision");
        }
    }

    static String words(RevisionRow row, Texts texts) {
        return row.names().stream().map(name -> texts.get("doctor.field." + name)).collect(Collectors.joining(texts.get("doctor.comma")));
    }

    /** What the newest change was about: that is what came between. */
    static String changedSince(List<RevisionRow> revisions, Texts texts) {
        return revisions.isEmpty() ? "" : words(revisions.get(0), texts);
    }
}
