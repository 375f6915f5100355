package jp.concierge.support.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import jp.concierge.opening.OpeningDeskService;
import jp.concierge.opening.OpeningService;
import jp.concierge.opening.TermField;
import jp.concierge.opening.WholeTerms;
import jp.concierge.shared.security.Role;

/** Test openings, brought through the services as far as a test wants them. */
@ApplicationScoped
public class NewOpenings {
    @Inject
    private People people;
    @Inject
    private OpeningService openings;
    @Inject
    private OpeningDeskService desk;

    /** @return code of a draft that lacks nothing */
    public String draft(NewPartners.Ready partner) {
        return draft(partner, WholeTerms.typed(partner.facility()));
    }

    public String draft(NewPartners.Ready partner, Map<TermField, String> typed) {
        return people.by(partner.admin(), () -> openings.begin(typed));
    }

    public String submitted(NewPartners.Ready partner) {
        String code = draft(partner);
        people.as(partner.admin(), () -> openings.submit(code, openings.get(code).version()));
        return code;
    }

    public String published(NewPartners.Ready partner) {
        String code = submitted(partner);
        accept(code);
        return code;
    }

    /** Publishes what was handed in. */
    public void accept(String code) {
        people.as(people.person(Role.CONSULTANT), () -> desk.accept(code, desk.get(code).version()));
    }
}
