package jp.concierge.hospital.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.concierge.account.AccountState;
import jp.concierge.hospital.MemberOrigin;
import jp.concierge.hospital.PartnerMemberRow;
import jp.concierge.hospital.PartnerMemberService;
import jp.concierge.shared.web.Acts;

/** {@code /partner/members}: who acts for the partner, a further invitation, and what each tells about the own 医局. */
@Named
@RequestScoped
public class PartnerMembersView {
    private static final String PAGE = "/partner/members";
    @Inject
    private PartnerMemberService members;
    private List<PartnerMemberRow> rows;
    private final Map<String, String> typed = new HashMap<>();
    private boolean admin;
    private Map<String, String> origin;

    public List<PartnerMemberRow> getRows() {
        if (rows == null) {
            rows = members.list();
        }
        return rows;
    }

    public String tone(AccountState state) {
        return switch (state) {
            case ACTIVE -> "ok";
            case DISABLED, ERASED -> "stop";
            default -> "info";
        };
    }

    public void invite() {
        Acts.run(PAGE, "colleague-invited", () -> members.invite(typed.get("email"), typed.get("label"), admin));
    }

    public void declare() {
        Acts.run(PAGE, "origin-declared", () -> members.declareOrigin(!"NO".equals(getOrigin().get("physician")), getOrigin().get("university"), getOrigin().get("year"),
                getOrigin().get("ikyoku")));
    }

    /** What stands in the fields of the invitation, by their names. */
    public Map<String, String> getTyped() {
        return typed;
    }

    public boolean isAdmin() {
        return admin;
    }

    public void setAdmin(boolean admin) {
        this.admin = admin;
    }

    /** What stands in the fields of the own declaration; what was declared, until another form of the page is sent. */
    public Map<String, String> getOrigin() {
        if (origin == null) {
            origin = new HashMap<>();
            Optional<MemberOrigin> told = members.findOwnOrigin();
            told.ifPresent(one -> {
                origin.put("physician", one.physician() ? "YES" : "NO");
                origin.put("university", one.university());
                origin.put("year", one.year());
                origin.put("ikyoku", one.ikyoku());
            });
            if (told.isEmpty() && !FacesContext.getCurrentInstance().isPostback()) {
                origin.put("physician", "NO");
            }
        }
        return origin;
    }
}
