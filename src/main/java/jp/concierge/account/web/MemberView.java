package jp.concierge.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.concierge.account.ChangeMember;
import jp.concierge.account.InviteMember;
import jp.concierge.account.MemberDetail;
import jp.concierge.account.MemberService;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.security.Role;
import jp.concierge.shared.web.Messages;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Redirects;

/** {@code /office/members/invite} and {@code /office/members/{code}}: invite one of our people, change what they may do, shut, help. */
@Named
@RequestScoped
public class MemberView {
    @Inject
    private MemberService members;
    @Inject
    private PathVariables path;
    private MemberDetail member;
    private String email;
    private String label;
    private List<String> roles;
    private Long version;

    public void invite() {
        try {
            Redirects.to("/office/members/" + members.invite(new InviteMember(email, label, chosen())) + "?done=member-invited");
        } catch (BusinessRuleException e) {
            Messages.show(e);
        }
    }

    public void change() {
        act("saved", () -> members.change(new ChangeMember(path.get("code"), version == null ? -1 : version, label, chosen())));
    }

    public void disable() {
        act("member-disabled", () -> members.disable(path.get("code")));
    }

    public void enable() {
        act("member-enabled", () -> members.enable(path.get("code")));
    }

    public void resend() {
        act("member-invited", () -> members.resendInvitation(path.get("code")));
    }

    public void withdraw() {
        try {
            members.withdrawInvitation(path.get("code"));
            Redirects.to("/office/members?done=invitation-withdrawn");
        } catch (BusinessRuleException e) {
            Messages.show(e);
        }
    }

    public void removeFactor() {
        act("member-factor-removed", () -> members.removeSecondFactor(path.get("code")));
    }

    public MemberDetail getMember() {
        if (member == null) {
            member = members.get(path.get("code"));
        }
        return member;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getLabel() {
        return label == null && path.get("code") != null ? getMember().label() : label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public List<String> getRoles() {
        return roles == null && path.get("code") != null ? getMember().roles().stream().map(Enum::name).toList() : roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = roles;
    }

    public Long getVersion() {
        return version == null ? (Long) getMember().version() : version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }

    private Set<Role> chosen() {
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        if (roles != null) {
            Arrays.stream(Role.values()).filter(role -> role.isStaff() && roles.contains(role.name())).forEach(chosen::add);
        }
        return chosen;
    }

    private void act(String done, Runnable act) {
        try {
            act.run();
            Redirects.to("/office/members/" + path.get("code") + "?done=" + done);
        } catch (BusinessRuleException e) {
            Messages.show(e);
        }
    }
}
