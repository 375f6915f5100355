package jp.concierge.hospital;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.concierge.account.AccountState;
import jp.concierge.bootstrap.demo.ActingAs;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Ids;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.security.FormStamp;
import jp.concierge.shared.security.Role;
import jp.concierge.support.container.ContainerTest;
import jp.concierge.support.container.NewPartners;
import jp.concierge.support.container.People;
import org.junit.jupiter.api.Test;

/** A partner from the application to its end, on the real database: every step, and every step that is refused. */
@ContainerTest
class PartnerIT {
    @Inject
    private People people;
    @Inject
    private NewPartners partners;
    @Inject
    private PartnerApplicationService applications;
    @Inject
    private PartnerDeskService desk;
    @Inject
    private MyPartnerService own;
    @Inject
    private PartnerMemberService members;
    @Inject
    private FormStamp stamps;

    @Test
    void one_form_sent_twice_is_one_application() {
        String stamp = stamps.issue();
        String name = "試験病院" + Ids.code(6);
        people.asVisitor(() -> {
            String first = applications.apply(NewPartners.application(stamp, name, "a@test.example", EnumSet.allOf(LawPoint.class), ""));
            assertEquals(first, applications.apply(NewPartners.application(stamp, name, "a@test.example", EnumSet.allOf(LawPoint.class), "")));
        });
        assertEquals(1, people.by(people.person(Role.CONSULTANT), () -> desk.list(PartnerFilter.ALL, name, PageRequest.of(1))).total());
    }

    @Test
    void what_is_wrong_is_told_at_its_field_and_nothing_is_kept() {
        String name = "試験病院" + Ids.code(6);
        people.asVisitor(() -> {
            assertEquals("name", field(() -> applications.apply(NewPartners.application(stamps.issue(), " ", "a@test.example", Set.of(), "x"))));
            assertEquals("email", field(() -> applications.apply(NewPartners.application(stamps.issue(), name, "x@y", EnumSet.allOf(LawPoint.class), ""))));
            assertEquals("exception", field(() -> applications.apply(NewPartners.application(stamps.issue(), name, "a@test.example", Set.of(LawPoint.NO_PROSECUTION), " "))));
            assertEquals("inquiry.error.stamp", refused(() -> applications.apply(NewPartners.application("none", name, "a@test.example", EnumSet.allOf(LawPoint.class), ""))));
        });
        assertEquals(0, people.by(people.person(Role.CONSULTANT), () -> desk.list(PartnerFilter.ALL, name, PageRequest.of(1))).total());
    }

    @Test
    void who_verified_does_not_accept_and_nobody_accepts_what_is_not_verified() {
        NewPartners.Applied applied = partners.applied();
        People.Person checker = people.person(Role.CONSULTANT);
        People.Person second = people.person(Role.CONSULTANT);
        people.as(second, () -> assertEquals("hospital.error.unverified", refused(() -> desk.accept(applied.code(), version(applied.code())))));
        people.as(checker, () -> {
            for (CheckKind kind : CheckKind.values()) {
                desk.check(applied.code(), kind, kind != CheckKind.CALL_BACK, "確かめました。");
            }
        });
        people.as(second, () -> assertEquals("hospital.error.unverified", refused(() -> desk.accept(applied.code(), version(applied.code())))));
        people.as(checker, () -> desk.check(applied.code(), CheckKind.CALL_BACK, true, "かけ直していただきました。"));
        people.as(checker, () -> assertEquals("hospital.error.fourEyes", refused(() -> desk.accept(applied.code(), version(applied.code())))));
        people.as(second, () -> desk.accept(applied.code(), version(applied.code())));
        PartnerDetail accepted = people.by(second, () -> desk.get(applied.code()));
        assertEquals(PartnerState.ACCEPTED, accepted.state());
        assertEquals(List.of(applied.name()), accepted.facilities().stream().map(one -> one.facts().name()).toList());
        assertEquals(List.of(AccountState.INVITED), accepted.members().stream().map(PartnerMemberRow::state).toList());
        assertNotNull(accepted.paper().deliveredAt(), "the papers went out by mail");
        assertEquals(EnumSet.of(PartnerLack.NO_CONTRACT, PartnerLack.NO_PAPERS), EnumSet.copyOf(accepted.lacks()));
        people.as(second, () -> assertEquals("hospital.error.state", refused(() -> desk.check(applied.code(), CheckKind.LICENCE, true, "あとから"))));
    }

    @Test
    void the_applicant_is_asked_answers_and_may_take_it_back() {
        NewPartners.Applied applied = partners.applied();
        People.Person consultant = people.person(Role.CONSULTANT);
        people.as(consultant, () -> desk.ask(applied.code(), version(applied.code()), "登記の名前を教えてください。"));
        people.as(consultant, () -> assertEquals("hospital.error.state", refused(() -> desk.ask(applied.code(), version(applied.code()), "もう一つ"))));
        people.asVisitor(() -> {
            assertEquals(PartnerState.ASKED, applications.find(applied.secret()).orElseThrow().state());
            assertEquals("text", field(() -> applications.answer(applied.secret(), " ")));
            applications.answer(applied.secret(), "医療法人です。");
            assertEquals(PartnerState.APPLIED, applications.find(applied.secret()).orElseThrow().state());
            applications.withdraw(applied.secret());
            assertEquals("hospital.error.state", refused(() -> applications.answer(applied.secret(), "まだ")));
            assertTrue(applications.find(Ids.secret()).isEmpty());
        });
        people.as(consultant, () -> assertEquals("hospital.error.state", refused(() -> desk.refuse(applied.code(), version(applied.code()), RefusalGround.CONDITIONS_NOT_STATED, "x"))));
    }

    @Test
    void a_refusal_needs_a_ground_of_the_law_and_an_explanation_that_the_applicant_reads() {
        NewPartners.Applied applied = partners.applied();
        People.Person consultant = people.person(Role.CONSULTANT);
        people.as(consultant, () -> {
            desk.note(applied.code(), "内々のメモ");
            assertEquals("ground", field(() -> desk.refuse(applied.code(), version(applied.code()), null, "説明")));
            assertEquals("explanation", field(() -> desk.refuse(applied.code(), version(applied.code()), RefusalGround.ORGANIZED_CRIME, " ")));
            long seen = version(applied.code());
            assertThrows(StaleEditException.class, () -> desk.refuse(applied.code(), seen + 1, RefusalGround.ORGANIZED_CRIME, "説明"));
            desk.refuse(applied.code(), seen, RefusalGround.CONDITIONS_NOT_STATED, "条件をお示しいただけませんでした。");
        });
        people.asVisitor(() -> {
            PartnerApplicationService.ApplicationDetail told = applications.find(applied.secret()).orElseThrow();
            assertEquals(RefusalGround.CONDITIONS_NOT_STATED, told.refusal());
            assertTrue(told.steps().stream().anyMatch(step -> step.note().contains("お示し")));
            assertTrue(told.steps().stream().noneMatch(step -> step.note().contains("内々")), "notes stay inside");
        });
    }

    @Test
    void contract_papers_and_declaration_open_the_way() {
        NewPartners.Ready partner = partners.accepted();
        People.Person consultant = people.person(Role.CONSULTANT);
        people.as(consultant, () -> assertEquals("fullTime", field(() -> desk.offerContract(partner.code(), "31", "20", List.of("80", "50", "20"), "基本給"))));
        people.as(partner.admin(), () -> assertThrows(NotFoundException.class, () -> own.agree(1, true)));
        people.as(consultant, () -> desk.offerContract(partner.code(), "20", "20", List.of("80", "50", "20"), "基本給の12か月分"));
        people.as(partner.admin(), () -> {
            assertEquals("agreed", field(() -> own.agree(1, false)));
            assertThrows(StaleEditException.class, () -> own.agree(2, true));
            own.agree(1, true);
            assertEquals("hospital.error.agreed", refused(() -> own.agree(1, true)));
            assertEquals(EnumSet.of(PartnerLack.NO_PAPERS), EnumSet.copyOf(own.get().lacks()));
            own.acknowledgePapers();
            assertEquals(Set.of(), own.get().lacks());
            own.declare(EnumSet.complementOf(EnumSet.of(LawPoint.NO_LABOUR_DISPUTE)), "ストライキが予告されています。");
            assertEquals(EnumSet.of(PartnerLack.LABOUR_DISPUTE), EnumSet.copyOf(own.get().lacks()));
            own.declare(EnumSet.allOf(LawPoint.class), "");
            assertEquals(Set.of(), own.get().lacks());
        });
        People.Person manager = people.person(Role.PLACEMENT_MANAGER);
        people.as(manager, () -> desk.suspend(partner.code(), version(partner.code()), "確かめています。"));
        assertEquals(Set.of(PartnerLack.NOT_ACCEPTED), people.by(partner.admin(), () -> own.get().lacks()));
        people.as(consultant, () -> assertEquals("hospital.error.state", refused(() -> desk.offerContract(partner.code(), "20", "20", List.of("80", "50", "20"), "基本給"))));
        people.as(manager, () -> desk.resume(partner.code(), version(partner.code())));
        assertEquals(Set.of(), people.by(partner.admin(), () -> own.get().lacks()));
    }

    @Test
    void administrators_manage_members_and_one_always_remains() {
        NewPartners.Ready partner = partners.accepted();
        String email = "member-" + Ids.code(8).toLowerCase(java.util.Locale.ROOT) + "@test.example";
        people.as(partner.admin(), () -> {
            assertEquals("email", field(() -> members.invite("x", "採用 担当", false)));
            members.invite(email, "採用 担当", false);
            assertEquals("email", field(() -> members.invite(email, "採用 担当", false)));
            PartnerMemberRow me = members.list().stream().filter(PartnerMemberRow::me).findFirst().orElseThrow();
            PartnerMemberRow other = members.list().stream().filter(row -> !row.me()).findFirst().orElseThrow();
            assertEquals("account.member.self", refused(() -> members.shut(me.code())));
            assertEquals("account.member.last-admin", refused(() -> members.change(me.code(), me.label(), false)));
            assertNull(other.origin(), "what a member tells about the own 医局 is the agency's alone");
            members.shut(other.code());
            assertEquals(1, members.list().size());
        });
    }

    @Test
    void what_a_member_tells_about_the_own_ikyoku_is_read_by_the_agency_alone() {
        NewPartners.Ready partner = partners.accepted();
        people.as(partner.admin(), () -> {
            assertEquals("university", field(() -> members.declareOrigin(true, "", "2001", "なし")));
            assertEquals("year", field(() -> members.declareOrigin(true, "東京大学", "昭和", "なし")));
            assertEquals("ikyoku", field(() -> members.declareOrigin(true, "東京大学", "２００１年", "")));
            members.declareOrigin(true, "東京大学", "２００１年", "第一外科");
        });
        MemberOrigin seen = people.by(people.person(Role.CONSULTANT), () -> desk.get(partner.code())).members().get(0).origin();
        assertEquals(new MemberOrigin(true, "東京大学", "2001", "第一外科"), seen);
        assertFalse(seen.toString().contains("外科"));
    }

    @Test
    void nothing_of_another_partner_exists() {
        NewPartners.Ready one = partners.accepted();
        NewPartners.Ready other = partners.accepted();
        String member = people.by(other.admin(), () -> members.list().get(0).code());
        EnterFacility site = new EnterFacility("", "よその病院", SiteKind.PRIVATE, "法人", "", "東京都港区見本1", "", "");
        people.as(one.admin(), () -> {
            assertThrows(NotFoundException.class, () -> own.getFacility(other.facility()));
            assertThrows(NotFoundException.class, () -> own.changeFacility(other.facility(), 1, site));
            assertThrows(NotFoundException.class, () -> members.get(member));
            assertThrows(NotFoundException.class, () -> members.shut(member));
            assertThrows(NotFoundException.class, () -> members.reopen(member));
            assertThrows(NotFoundException.class, () -> members.change(member, "x", true));
            assertThrows(NotFoundException.class, () -> members.inviteAgain(member));
            assertThrows(NotFoundException.class, () -> members.removeSecondFactor(member));
            assertTrue(own.get().facilities().stream().noneMatch(facility -> facility.code().equals(other.facility())));
        });
        people.as(people.person(Role.PARTNER_ADMIN), () -> assertThrows(NotFoundException.class, own::get, "an account of no partner sees nothing"));
    }

    @Test
    void a_member_reads_and_only_an_administrator_decides() {
        people.as(people.person(Role.PARTNER_MEMBER), () -> {
            assertThrows(EJBAccessException.class, () -> own.agree(1, true));
            assertThrows(EJBAccessException.class, () -> members.invite("a@test.example", "x", true));
            assertThrows(EJBAccessException.class, () -> own.declare(Set.of(), "x"));
        });
    }

    private long version(String code) {
        return desk.get(code).version();
    }

    private static String field(ActingAs.Act act) {
        return assertThrows(BusinessRuleException.class, act::run).field();
    }

    private static String refused(ActingAs.Act act) {
        return assertThrows(BusinessRuleException.class, act::run).code();
    }
}
