package jp.concierge.hospital.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.concierge.hospital.PartnerMemberRow;
import jp.concierge.hospital.PartnerMemberService;
import jp.concierge.shared.web.Acts;
import jp.concierge.shared.web.PathVariables;

/** {@code /partner/members/{code}}: one member before the partner's administrator. */
@Named
@RequestScoped
public class PartnerMemberView {
    private static final String LIST = "/partner/members";
    @Inject
    private PartnerMemberService members;
    @Inject
    private PathVariables path;
    private PartnerMemberRow member;
    private String label;
    private Boolean admin;

    public PartnerMemberRow getMember() {
        if (member == null) {
            member = members.get(code());
        }
        return member;
    }

    public void save() {
        Acts.run(LIST, "colleague-changed", () -> members.change(code(), label, Boolean.TRUE.equals(admin)));
    }

    public void again() {
        Acts.run(LIST, "colleague-invited", () -> members.inviteAgain(code()));
    }

    public void shut() {
        Acts.run(LIST, "colleague-shut", () -> members.shut(code()));
    }

    public void reopen() {
        Acts.run(LIST, "colleague-changed", () -> members.reopen(code()));
    }

    public void removeFactor() {
        Acts.run(LIST, "colleague-changed", () -> members.removeSecondFactor(code()));
    }

    private String code() {
        return path.get("code");
    }

    public String getLabel() {
        return label == null ? getMember().label() : label;
    }

    public void setLabel(String label) {
        this.label = label == null ? "" : label;
    }

    public boolean isAdmin() {
        return admin == null ? getMember().admin() : admin;
    }

    public void setAdmin(boolean admin) {
        this.admin = admin;
    }
}
