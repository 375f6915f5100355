package jp.concierge.support.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import jp.concierge.account.Accounts;
import jp.concierge.hospital.ApplyAsPartner;
import jp.concierge.hospital.CheckKind;
import jp.concierge.hospital.LawPoint;
import jp.concierge.hospital.MyPartnerService;
import jp.concierge.hospital.PaperChannel;
import jp.concierge.hospital.PartnerApplicationService;
import jp.concierge.hospital.PartnerDeskService;
import jp.concierge.hospital.SiteKind;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.Ids;
import jp.concierge.shared.security.FormStamp;
import jp.concierge.shared.security.Role;

/** Test partners, brought through the services as far as a test wants them. */
@ApplicationScoped
public class NewPartners {
    @Inject
    private People people;
    @Inject
    private PartnerApplicationService applications;
    @Inject
    private PartnerDeskService desk;
    @Inject
    private MyPartnerService own;
    @Inject
    private FormStamp stamps;
    @Inject
    private LookUp lookUp;

    /** An application, and by which secret it is followed. */
    public record Applied(String code, String secret, String email, String name) {
    }

    /** A partner with its administrator. */
    public record Ready(String code, People.Person admin, String facility, String name) {
    }

    public Applied applied() {
        return applied(EnumSet.allOf(LawPoint.class), "");
    }

    public Applied applied(Set<LawPoint> clear, String exception) {
        String name = "試験病院" + Ids.code(6);
        String email = "admin-" + Ids.code(8).toLowerCase(java.util.Locale.ROOT) + "@test.example";
        AtomicReference<String> secret = new AtomicReference<>();
        people.asVisitor(() -> secret.set(applications.apply(application(stamps.issue(), name, email, clear, exception))));
        AtomicReference<String> code = new AtomicReference<>();
        people.asVisitor(() -> code.set(applications.find(secret.get()).orElseThrow().code()));
        return new Applied(code.get(), secret.get(), email, name);
    }

    public static ApplyAsPartner application(String stamp, String name, String email, Set<LawPoint> clear, String exception) {
        return new ApplyAsPartner(stamp, "", name, SiteKind.PRIVATE, "医療法人" + name + "会", "", "300-0000", "茨城県つくば市見本1-1", "029-000-0001", "試験 花子", "事務部", email, "029-000-0002",
                clear, exception, PaperChannel.EMAIL, "");
    }

    public Applied verified(People.Person checker) {
        Applied applied = applied();
        people.as(checker, () -> {
            for (CheckKind kind : CheckKind.values()) {
                desk.check(applied.code(), kind, true, "確かめました。");
            }
        });
        return applied;
    }

    /** Accepted, and its administrator has begun; nothing agreed yet. */
    public Ready accepted() {
        Applied applied = verified(people.person(Role.CONSULTANT));
        people.as(people.person(Role.CONSULTANT), () -> desk.accept(applied.code(), desk.get(applied.code()).version()));
        People.Person admin = new People.Person(lookUp.begun(applied.email()), Role.PARTNER_ADMIN, applied.email());
        String facility = people.by(admin, () -> own.get().facilities().get(0).code());
        return new Ready(applied.code(), admin, facility, applied.name());
    }

    /** May hand in openings. */
    public Ready ready() {
        Ready partner = accepted();
        people.as(people.person(Role.CONSULTANT), () -> desk.offerContract(partner.code(), "20", "20", List.of("80", "50", "20"), "基本給の12か月分"));
        people.as(partner.admin(), () -> own.agree(1, true));
        people.as(partner.admin(), own::acknowledgePapers);
        return partner;
    }

    /** Finds the account that an acceptance opened. */
    @ApplicationScoped
    public static class LookUp {
        @Inject
        private Accounts accounts;

        @Transactional
        @jakarta.enterprise.context.control.ActivateRequestContext
        public UUID begun(String email) {
            return accounts.find(EmailAddress.parse(email)).orElseThrow().id();
        }
    }
}
