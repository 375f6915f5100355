package jp.concierge.bootstrap.demo;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;
import jp.concierge.shared.security.SignedIn;

/** Lets demonstration people act: each act is a request of its own, made by that person. */
@ApplicationScoped
public class Actors {
    private static final String ADDRESS = "127.0.0.1";
    @EJB
    private ActingAs.Doctor doctor;
    @EJB
    private ActingAs.PartnerMember partnerMember;
    @EJB
    private ActingAs.PartnerAdmin partnerAdmin;
    @EJB
    private ActingAs.Consultant consultant;
    @EJB
    private ActingAs.Moderator moderator;
    @EJB
    private ActingAs.PlacementManager placementManager;
    @EJB
    private ActingAs.Accountant accountant;
    @EJB
    private ActingAs.Admin admin;
    @Inject
    private Caller caller;

    @ActivateRequestContext
    public void as(Role role, UUID accountId, String label, ActingAs.Act act) {
        caller.begin(new SignedIn(accountId, UUID.randomUUID(), Set.of(role), label, true, Instant.EPOCH), ADDRESS, "demonstration");
        switch (role) {
            case DOCTOR -> doctor.run(act);
            case PARTNER_MEMBER -> partnerMember.run(act);
            case PARTNER_ADMIN -> partnerAdmin.run(act);
            case CONSULTANT -> consultant.run(act);
            case MODERATOR -> moderator.run(act);
            case PLACEMENT_MANAGER -> placementManager.run(act);
            case ACCOUNTANT -> accountant.run(act);
            case ADMIN -> admin.run(act);
        }
    }

    /** As somebody who is not signed in. */
    @ActivateRequestContext
    public void asVisitor(ActingAs.Act act) {
        caller.begin(null, ADDRESS, "demonstration");
        act.run();
    }
}
